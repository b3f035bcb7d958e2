import type { Translation } from '@/locales'
import type zh from './photos.zh-CN'

const en: Translation<typeof zh> = {
  title: 'Photos',
  count: (n) => n,
  none: 'No photos yet. Foremen and workshops take them with the phone; inspectors add theirs here.',
  add: 'Add photos',
  about: { REPORT: 'Report', PROBLEM: 'Problem', INSPECTION: 'Inspection' },
  picture: (about, step, by, at) => `${about} photo, ${step}, ${by}, ${at}`,
  enlarge: (what) => `Enlarge: ${what}`,
  position: (at, of) => `${at} of ${of}`,
  previous: 'Previous',
  next: 'Next',
  remove: 'Remove photo',
  why: 'Why is it removed',
  whyHint: 'The photo is deleted for good; who removed it and why is kept.',
  removed: 'Photo removed',
  added: (n) => `${n} photos added`,
  unreadable: 'A picture cannot be opened; choose another',
  lost: 'The photo cannot be read',
}
export default en
