import { type Backdrop, backdrop, tabletop } from '#seeds/pictures/backdrop.ts'
import type { Piece } from '#seeds/pictures/fruits.ts'
import type { Light, Season } from '#seeds/pictures/palette.ts'
import { place, type Point } from '#seeds/pictures/path.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { basketBack, basketFront, heap, tray } from '#seeds/pictures/weave.ts'

/** One way to show a category: its subject, the words of a listing it honestly fits, and its drawing. */
export type Composition = {
	subject: string
	/** Matched against slug and English title; a composition without words fits any listing of its category. */
	words?: RegExp
	/** When its words fit, compositions that do not decide step back: a jar of pickled greens is a jar. */
	decides?: boolean
	draw: (stage: Stage) => string
	/** Never the first picture of a listing. */
	second?: boolean
	indoors?: boolean
	season?: Season
	lights?: readonly Light[]
}

const ALL: readonly Backdrop[] = ['moon-window', 'veranda', 'paper', 'cloth']

/** A still life before one of the four backdrops, drawn back to front. */
export const onTable = (stage: Stage, drawings: readonly string[], kinds: readonly Backdrop[] = ALL) =>
	backdrop(stage, stage.rng.pick(kinds)) + drawings.join('')

export type Heaped = {
	at: Point
	half?: number
	tall?: number
	piece: Piece
	gap: number
	size?: number
	rows?: number
	lift?: number
	handle?: boolean
}

/** A basket heaped with pieces. */
export function heapedBasket(
	stage: Stage,
	{ at, half = 180, tall = 120, piece, gap, size = 1, rows = 3, lift = 70, handle = false }: Heaped,
): string {
	const items = heap(stage, { half: half * 0.72, rows, lift, gap: gap * size * 0.82 }).map(([x, y]) =>
		place(piece(stage), [at[0] + x, at[1] - tall + y - 6 * size], size, stage.rng.between(-16, 16)),
	)
	return basketBack(stage, at, { half, tall, handle }) + items.join('') + basketFront(stage, at, { half, tall })
}

/** Pieces laid in rings on a tray seen from above. */
export function trayFromAbove(
	stage: Stage,
	piece: Piece,
	{ gap, size = 1, half = 262 }: { gap: number; size?: number; half?: number },
): string {
	const spots: Point[] = [[0, 0]]
	const reach = half * 0.93 - gap * size * 0.5
	for (let r = gap * size; r <= reach; r += gap * size * 0.95) {
		const count = Math.floor((2 * Math.PI * r) / (gap * size * 1.02))
		const shift = stage.rng.between(0, 6)
		for (let index = 0; index < count; index++)
			spots.push([Math.cos(shift + (index / count) * 6.2832) * r, Math.sin(shift + (index / count) * 6.2832) * r])
	}
	const laid = spots
		.map(([x, y]) => place(piece(stage), [400 + x, 300 + y], size * 0.96, stage.rng.between(-40, 40)))
		.join('')
	return tabletop(stage) + tray(stage, [400, 300], { half, flat: 1 }) + laid
}

/** The composition with a subject, to be shown again in another category. */
export function named(list: readonly Composition[] | undefined, subject: string): Composition {
	const found = list?.find((each) => each.subject === subject)
	if (!found) throw new Error(`no composition called ${subject}`)
	return found
}
