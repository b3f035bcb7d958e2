import { sentence, whom, type Task } from './task'
import { say } from './todayWords'

/** What is said about one order. */
export const wordsFor = (task: Task): string => say.value.remindText(task.row.no, task.row.customer, sentence(task))

/** All of it for the clipboard, in sections by whom to ask: each is pasted where that one reads. */
export function byWhom(tasks: readonly Task[]): readonly { readonly whom: string; readonly texts: readonly string[] }[] {
  const sections = new Map<string, string[]>()
  for (const task of tasks) sections.set(whom(task), [...(sections.get(whom(task)) ?? []), wordsFor(task)])
  return [...sections].map(([name, texts]) => ({ whom: name, texts }))
}

export const asText = (tasks: readonly Task[]): string =>
  byWhom(tasks).map((section) => [say.value.remindTitle(section.whom), ...section.texts].join('\n')).join('\n\n')
