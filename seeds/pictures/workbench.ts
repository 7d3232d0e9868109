import { darker, lighter } from '#seeds/pictures/colour.ts'
import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { emblem, urn } from '#seeds/pictures/containers.ts'
import { box, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { block, powder } from '#seeds/pictures/still-life-pantry.ts'
import { bowl } from '#seeds/pictures/tableware.ts'

function book(stage: Stage, at: Point, { colour, size, turn }: { colour: string; size: number; turn: number }): string {
	const stitches = [-110, -60, 0, 60, 110].map((y) => `M-92 ${y}h18`).join('')
	return place(
		box({ x: -84, y: -138, width: 190, height: 284, radius: 4 }, '#16242c', 0.25) +
			box({ x: -92, y: -142, width: 190, height: 284, radius: 3 }, '#f3ecd8') +
			box(
				{ x: -92, y: -142, width: 184, height: 280, radius: 3 },
				downward(stage, [
					[0, lighter(colour, 0.12)],
					[1, darker(colour, 0.1)],
				]),
			) +
			line(`M-74 -142V138${stitches}`, '#f3ecd8', 2.6) +
			box({ x: 18, y: -112, width: 52, height: 156, radius: 2 }, '#f3ecd8') +
			emblem(stage, [44, -74], 20, colour),
		at,
		size,
		turn,
	)
}

export const BOOKS: Composition = {
	subject: 'books',
	words: /notebook|journal|book|couplet|\btype\b/,
	decides: true,
	draw: (stage) =>
		onTable(
			stage,
			[
				book(stage, [300, 340], { colour: '#27486f', size: 1, turn: -12 }),
				book(stage, [500, 350], { colour: stage.rng.pick(['#8f3b34', '#3d6b5c']), size: 0.92, turn: 9 }),
				line('M640 560L740 350', '#8a5a3a', 9) + fill('M640 560L622 590L652 570Z', '#22262e'),
			],
			['cloth'],
		),
}

/** A workbench: board, chisels, brush, a bowl of water and blanks to work on. */
export function bench(stage: Stage): string {
	const tool = (x: number, turn: number, tip: string) =>
		place(
			box({ x: -8, y: -10, width: 16, height: 92, radius: 7 }, '#8a5a3a') +
				box({ x: -6, y: -62, width: 12, height: 54, radius: 2 }, '#aab4b8') +
				fill('M-6 -62L0 -84L6 -62Z', tip),
			[x, 500],
			1.1,
			turn,
		)
	return onTable(
		stage,
		[
			box({ x: 130, y: 476, width: 430, height: 96, radius: 10 }, '#8f5f38'),
			box(
				{ x: 130, y: 464, width: 430, height: 96, radius: 10 },
				downward(stage, [
					[0, '#e0b97f'],
					[1, '#c4945c'],
				]),
			),
			place(block(stage, '#d9b98a'), [240, 490], 1.1),
			place(block(stage, '#b98a5a'), [370, 512], 0.85),
			tool(470, 62, '#aab4b8'),
			tool(500, 78, '#3a3f45'),
			bowl(stage, [660, 540], { half: 92, tall: 64, colour: '#a9c8b6', inside: '#9fc0c4' }),
			place(tool(0, 0, '#22262e'), [716, -70], 1),
		],
		['moon-window', 'veranda'],
	)
}

export const brewing = (stage: Stage) =>
	onTable(
		stage,
		[
			urn(stage, [210, 480], { scale: 1.25 }),
			urn(stage, [600, 480], { scale: 1.3, colour: '#7d5a2f' }),
			bowl(stage, [400, 556], { half: 150, tall: 92, colour: '#f0eadb', inside: '#e9e4d6', ring: '#7d98a8' }),
			place(powder(118), [400, 464]),
		],
		['moon-window', 'veranda'],
	)
