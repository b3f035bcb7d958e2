/** A picture made small enough for a phone's network; drawn anew, it carries neither place nor device. */
export interface Picture {
  readonly bytes: ArrayBuffer
  readonly width: number
  readonly height: number
}

/** What a service takes, and a little less than that. */
const MOST_BYTES = 850 * 1024
/** Sides and qualities to try, until one is small enough. */
const TRIES = [
  { side: 1_600, quality: 0.8 },
  { side: 1_600, quality: 0.65 },
  { side: 1_280, quality: 0.65 },
  { side: 1_024, quality: 0.5 },
] as const

export interface Size {
  readonly width: number
  readonly height: number
}

type Draw = (size: Size, quality: number) => Promise<ArrayBuffer>

/** As large as it was, or with its longest side as given. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The first drawing that is small enough; null when even the smallest is not. */
export async function small(size: Size, draw: Draw): Promise<Picture | null> {
  for (const { side, quality } of TRIES) {
    const fits = fitted(size, side)
    const bytes = await draw(fits, quality)
    if (bytes.byteLength <= MOST_BYTES) return { bytes, ...fits }
  }
  return null
}

/** Reads what a camera or a gallery gave; null for what this browser cannot show. */
export async function pictureOf(file: Blob): Promise<Picture | null> {
  const url = URL.createObjectURL(file)
  try {
    // An image element turns the picture as the camera was held; older Safari's bitmaps do not.
    const image = new Image()
    image.src = url
    await image.decode()
    return await small({ width: image.naturalWidth, height: image.naturalHeight }, (size, quality) => drawn(image, size, quality))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function drawn(image: HTMLImageElement, { width, height }: Size, quality: number): Promise<ArrayBuffer> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')!
  // What is transparent would become black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  // Old iPhones keep a canvas's memory until it is empty.
  canvas.width = 0
  if (blob === null) throw new Error('The canvas gave no picture')
  return blob.arrayBuffer()
}
