import { expect, it, vi } from 'vitest'
import { fitted, small, type Size } from './picture'

const bytes = (count: number) => new ArrayBuffer(count)

it('makes the longest side as long as asked, and nothing larger than it was', () => {
  expect(fitted({ width: 4_000, height: 3_000 }, 1_600)).toEqual({ width: 1_600, height: 1_200 })
  expect(fitted({ width: 3_000, height: 4_000 }, 1_600)).toEqual({ width: 1_200, height: 1_600 })
  expect(fitted({ width: 640, height: 480 }, 1_600)).toEqual({ width: 640, height: 480 })
  expect(fitted({ width: 10_000, height: 2 }, 1_600)).toEqual({ width: 1_600, height: 1 })
})

it('takes the first drawing that is small enough', async () => {
  const sizes = [2_000_000, 900_000, 400_000]
  const draw = vi.fn(async (_: Size, quality: number) => bytes(quality > 0 ? sizes.shift()! : 0))
  const picture = await small({ width: 4_000, height: 3_000 }, draw)
  expect(draw).toHaveBeenCalledTimes(3)
  expect(picture).toMatchObject({ width: 1_280, height: 960 })
  expect(picture!.bytes.byteLength).toBe(400_000)
})

it('gives up when none is', async () => {
  expect(await small({ width: 4_000, height: 3_000 }, async () => bytes(2_000_000))).toBeNull()
})
