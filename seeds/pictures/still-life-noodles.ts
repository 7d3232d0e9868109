import { darker } from '#seeds/pictures/colour.ts'
import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { emblem } from '#seeds/pictures/containers.ts'
import { meadow } from '#seeds/pictures/fields.ts'
import { coil } from '#seeds/pictures/garden.ts'
import { house } from '#seeds/pictures/houses.ts'
import { box, disc, line, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { bowl, plate } from '#seeds/pictures/tableware.ts'
import { steam } from '#seeds/pictures/tea-ware.ts'
import { shadow, turned } from '#seeds/pictures/turned.ts'

/** Long noodles hung on rods before the house, the white curtains of a sunny day. */
export function hungNoodles(stage: Stage): string {
	const { tone } = stage
	const wood = tone.lit('#7b5233')
	const curtain = (x: number, y: number, tall: number) =>
		Array.from({ length: 19 }, (_, index) => `M${x + index * 8} ${y}v${tall}`).join('')
	const rack = (x: number, y: number, tall: number) =>
		box(
			{ x, y, width: 152, height: tall },
			downward(stage, [
				[0, tone.lit('#fff9e9')],
				[1, tone.lit('#ecdcb8')],
			]),
		) +
		line(curtain(x + 4, y, tall), tone.lit('#d9c595'), 1.8, 0.9) +
		line(`M${x - 14} ${y}H${x + 166}`, wood, 9)
	const frame = line('M44 600L70 232H730L756 600M70 232V214M730 232V214', darker(wood, 0.15), 12)
	return (
		sky(stage, 280) +
		range(stage, { from: 230, to: 330, rise: 150 }) +
		meadow(stage, 360) +
		house(stage, { wide: 250, tall: 90 }, [620, 388], 0.9) +
		frame +
		rack(112, 240, 290) +
		rack(322, 240, 300) +
		rack(532, 240, 290)
	)
}

const noodleBowl = (stage: Stage) =>
	onTable(stage, [
		bowl(stage, [370, 560], { half: 210, tall: 132, colour: '#f2ecdd', inside: '#d9b06a', ring: '#3f6b8c' }),
		place(
			[0, 1, 2, 3, 4, 5]
				.map((index) =>
					line(
						`M${-130 + index * 16} ${6 - index * 3}Q${-40 + index * 8} ${-40 - index * 4} ${60 + index * 10} ${-4 + index * 2}T${130 - index * 6} ${4}`,
						index % 2 ? '#f8e9bd' : '#f0d99a',
						9,
					),
				)
				.join('') +
				disc({ x: 66, y: -12, rx: 46, ry: 25 }, '#fffaf0') +
				disc({ x: 72, y: -15, rx: 20, ry: 13 }, '#f0a93a') +
				[-90, -66, -42].map((x) => disc({ x, y: -14, rx: 14, ry: 8, turn: -20 }, '#c96a4f')).join('') +
				[-6, 10, 24].map((x) => disc({ x, y: 10, rx: 8, ry: 4 }, '#5f9a48')).join(''),
			[370, 430],
		),
		line('M560 560L760 440M580 574L776 458', '#7b4a30', 9),
		steam([350, 370], 1.3),
	])

const sack = (stage: Stage, at: Point, colour: string, size = 1) =>
	place(
		shadow(90) +
			turned(stage, {
				profile: [
					[78, 0],
					[90, 40],
					[86, 120],
					[64, 156],
					[58, 164],
				],
				colour,
				inside: '#fbf6e6',
				gloss: false,
			}) +
			disc(
				{ x: 0, y: -168, rx: 52, ry: 17 },
				round3d(stage, [
					[0, '#ffffff'],
					[1, '#efe4c8'],
				]),
			) +
			emblem(stage, [0, -70], 38, '#7b4a30') +
			line('M-64 -156A64 13 0 0 0 64 -156', darker(colour, 0.2), 5),
		at,
		size,
	)

const riceCake = (stage: Stage) =>
	box(
		{ x: -60, y: -17, width: 120, height: 34, radius: 15 },
		downward(stage, [
			[0, '#fffdf4'],
			[1, '#e2d6b8'],
		]),
	)

export const NOODLES_RICE: readonly Composition[] = [
	{
		subject: 'hung-noodles',
		words: /noodle(?!.*(?:vermicelli|glass))|suomian|longevity/,
		lights: ['noon', 'dawn'],
		draw: hungNoodles,
	},
	{ subject: 'noodle-bowl', words: /noodle|suomian|soup/, draw: noodleBowl },
	{
		subject: 'coils',
		words: /rice-noodle|fengan|fen-gan|vermicelli|glass/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 510], { half: 290, colour: '#c2d3c8' }),
				...(
					[
						[280, 480],
						[420, 470],
						[550, 482],
						[350, 510],
						[490, 512],
						[416, 434],
					] as Point[]
				).map((at) => place(coil(stage.rng.pick(['#f7ecd0', '#f3e6c4'])), at, 1.1)),
			]),
	},
	{
		subject: 'rice',
		words: /rice(?!-(?:noodle|vermicelli))|grain|millet/,
		draw: (stage) =>
			onTable(stage, [
				sack(stage, [270, 510], '#cbb48a', 1.45),
				bowl(stage, [560, 540], { half: 130, tall: 84, colour: '#5f7f97', inside: '#f3ecd8', ring: '#f3ecd8' }),
				place(
					disc(
						{ x: 0, y: 0, rx: 104, ry: 46 },
						round3d(stage, [
							[0, '#ffffff'],
							[0.6, '#fbf5e4'],
							[1, '#dfd3b4'],
						]),
					) + steam([0, -40], 1),
					[560, 446],
				),
			]),
	},
	{
		subject: 'rice-cakes',
		words: /cake|niangao|nian-gao/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 510], { half: 280, colour: '#8fa9b8' }),
				...(
					[
						[290, 500],
						[430, 506],
						[540, 500],
						[350, 474],
						[480, 472],
						[412, 440],
					] as Point[]
				).map((at) => place(riceCake(stage), at, 1.15)),
			]),
	},
]
