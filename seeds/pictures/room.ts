import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { box, disc, fill, line, place } from '#seeds/pictures/path.ts'
import { clipped, downward, glow, type Stage } from '#seeds/pictures/stage.ts'
import { cup, teapot } from '#seeds/pictures/tea-ware.ts'
import { fields } from '#seeds/pictures/views.ts'

const FRAME = '#7b5233'

function windowWithView(stage: Stage): string {
	const view = clipped(
		stage,
		'M330 70H740V330H330Z',
		`<g transform="translate(300 30) scale(.62)">${fields(stage, { horizon: 270 })}</g>`,
	)
	return (
		view +
		line('M535 70V330M330 70H740V330H330Z', FRAME, 14) +
		box({ x: 310, y: 326, width: 450, height: 20, radius: 4 }, lighter(FRAME, 0.15))
	)
}

function paperLamp(stage: Stage): string {
	const halo = disc(
		{ x: 172, y: 170, rx: 130 },
		glow(stage, [
			[0, '#ffe3a0', 0.7],
			[1, '#ffe3a0', 0],
		]),
	)
	return (
		halo +
		line('M172 0V120', '#5b4034', 4) +
		disc({ x: 172, y: 160, rx: 48, ry: 44 }, '#fbf0d4') +
		line('M128 146Q172 134 216 146M125 164Q172 154 219 164M132 184Q172 174 212 184', '#d9c08a', 2.4)
	)
}

const flower = [0, 60, 120, 180, 240, 300]
	.map(
		(turn) => `<path d="M0 -5Q9 -18 0 -28Q-9 -18 0 -5Z" fill="#f0ebdc" fill-opacity=".8" transform="rotate(${turn})"/>`,
	)
	.join('')

/** A bed with a quilt of the county's cloth. */
function bed(stage: Stage): string {
	const { cloth } = stage.tone
	const board = box(
		{ x: 92, y: 320, width: 400, height: 150, radius: 14 },
		downward(stage, [
			[0, '#9a6a45'],
			[1, '#77492f'],
		]),
	)
	const pillows = [138, 288]
		.map((x) =>
			box(
				{ x, y: 372, width: 144, height: 68, radius: 26 },
				downward(stage, [
					[0, '#fffaf0'],
					[1, '#e3d8c2'],
				]),
			),
		)
		.join('')
	const quilt = fill(
		'M120 600V452Q120 430 150 428H640Q672 430 676 456L690 600Z',
		downward(stage, [
			[0, lighter(cloth, 0.1)],
			[1, darker(cloth, 0.12)],
		]),
	)
	const motifs = [210, 320, 430, 540, 620].map((x, index) => place(flower, [x, 536 + (index % 2) * 22], 0.9)).join('')
	return (
		board +
		pillows +
		quilt +
		motifs +
		fill('M118 470V446Q122 424 150 424H640Q670 426 676 452L678 470Q400 488 118 470Z', '#f7f1e2')
	)
}

/** A room by the window: bed, lamp, view. */
export function room(stage: Stage): string {
	const wall = mix(stage.tone.wall, '#f6efe0', 0.4)
	const walls =
		box(
			{ x: 0, y: 0, width: 800, height: 600 },
			downward(stage, [
				[0, wall],
				[1, darker(wall, 0.08)],
			]),
		) + box({ x: 0, y: 500, width: 800, height: 100 }, '#a8794f')
	const tea = place(teapot(stage, [0, 0], { scale: 0.32 }), [720, 330]) + cup(stage, [670, 332], { scale: 0.42 })
	return walls + windowWithView(stage) + paperLamp(stage) + bed(stage) + tea
}
