import { darker, lighter } from '#seeds/pictures/colour.ts'
import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { glass, JAR } from '#seeds/pictures/containers.ts'
import { meadow } from '#seeds/pictures/fields.ts'
import { box, disc, fill, line, nth, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { bowl, plate } from '#seeds/pictures/tableware.ts'

const ham = (stage: Stage) =>
	line('M0 -150V-112', '#e9dfc8', 4) +
	fill(
		'M-12 -112C-16 -80 -52 -50 -58 0C-62 54 -30 84 2 84C36 84 62 54 56 4C50 -46 18 -78 14 -112Z',
		downward(stage, [
			[0, '#c98a5a'],
			[0.5, '#a3553c'],
			[1, '#7b3428'],
		]),
	) +
	fill('M-34 6C-34 -22 -6 -36 10 -20C30 0 30 50 4 60C-22 62 -36 36 -34 6Z', '#c4654a', 0.7) +
	disc({ x: -4, y: 14, rx: 9 }, '#ecd9b3')

const belly = (stage: Stage) =>
	line('M0 -150V-112', '#e9dfc8', 4) +
	box(
		{ x: -26, y: -114, width: 52, height: 200, radius: 9 },
		downward(stage, [
			[0, '#b3553c'],
			[1, '#8a3a2c'],
		]),
	) +
	[-10, 9].map((x) => line(`M${x} -104V78`, '#eccfa0', 9, 0.9)).join('')

const sausage = (stage: Stage) =>
	line('M-14 -150Q-18 -20 -10 70M14 -150Q20 -30 12 60', '#8a3028', 21) +
	line('M-18 -130Q-22 -20 -14 60M10 -130Q16 -30 8 50', lighter('#a8453a', 0.25), 5, 0.7) +
	box({ x: -5, y: -156, width: 10, height: 12 }, stage.tone.lit('#e9dfc8'))

const duck = (stage: Stage) =>
	line('M0 -150V-120', '#e9dfc8', 4) +
	line('M0 -118Q18 -90 2 -60', '#a8623a', 18) +
	fill(
		'M0 -74C-46 -56 -60 0 -48 46C-36 84 36 84 48 46C60 0 46 -56 0 -74Z',
		round3d(stage, [
			[0, '#d9985a'],
			[0.5, '#a85f35'],
			[1, '#743a24'],
		]),
	) +
	line('M-24 74V108M24 74V108', '#a8623a', 12) +
	fill('M-40 -30C-70 -10 -70 30 -56 52Q-46 10 -40 -30ZM40 -30C70 -10 70 30 56 52Q46 10 40 -30Z', '#8f4c2c')

/** A pole under the eaves with meat drying in the winter wind. */
function eaves(stage: Stage, pieces: readonly ((stage: Stage) => string)[]): string {
	const { tone } = stage
	const wood = '#6b4529'
	const hung = [130, 265, 400, 535, 670]
		.map((x, index) => place(nth(pieces, index % pieces.length)(stage), [x, 342 + (index % 2) * 10], 1.25))
		.join('')
	const beam =
		fill('M0 0H800V70Q400 92 0 70Z', darker('#343c47', 0.1)) +
		Array.from({ length: 26 }, (_, index) =>
			disc({ x: 16 + index * 31, y: 78 - Math.abs(index - 12.5) * -0.2, rx: 13, ry: 11 }, '#4a5562'),
		).join('')
	return (
		sky(stage, 340) +
		range(stage, { from: 320, to: 430, rise: 170 }) +
		meadow(stage, 500, tone.land) +
		line('M0 156H800', wood, 15) +
		line('M0 152H800', lighter(wood, 0.3), 4, 0.7) +
		hung +
		beam
	)
}

const slices = (stage: Stage, colours: Point | readonly string[], at: Point) =>
	place(
		[0, 1, 2, 3, 4, 5, 6]
			.map((index) =>
				place(
					disc({ x: 0, y: 0, rx: 44, ry: 24 }, darker(String(colours[0]), 0.2)) +
						disc(
							{ x: 0, y: -4, rx: 44, ry: 24 },
							downward(stage, [
								[0, lighter(String(colours[0]), 0.2)],
								[1, String(colours[0])],
							]),
						) +
						disc({ x: 4, y: -5, rx: 26, ry: 11, opacity: 0.55 }, String(colours[1])),
					[-156 + index * 52, (index % 2) * 10 - 6],
					1,
					-18,
				),
			)
			.join(''),
		at,
	)

const braisedDish = (stage: Stage) =>
	onTable(stage, [
		plate(stage, [400, 496], { half: 300, colour: stage.rng.pick(['#e9e4d6', '#8fa9b8', '#b5cfbf']) }),
		slices(stage, ['#8a4226', '#d99a5a'], [400, 462]),
		slices(stage, ['#94492a', '#d99a5a'], [400, 502]),
		...[280, 400, 520].map((x, index) => disc({ x, y: 478 + index * 4, rx: 7, ry: 3.5 }, '#5f9a48')),
		bowl(stage, [680, 440], { half: 62, tall: 42, inside: '#3f2018', colour: '#f2ecdd' }),
	])

const tongue = (stage: Stage) =>
	fill(
		'M-58 4C-40 -14 20 -16 54 -6Q66 0 54 8C20 16 -40 20 -58 4Z',
		downward(stage, [
			[0, '#c4783f'],
			[1, '#7d3c20'],
		]),
	) + line('M-46 -2Q0 -9 44 -2', '#e8b27a', 3, 0.7)

export const CURED_BRAISED: readonly Composition[] = [
	{
		subject: 'hung-mixed',
		words: /bacon|\bham\b|pork|belly/,
		draw: (stage) => eaves(stage, [ham, belly, sausage]),
	},
	{ subject: 'hung-duck', words: /duck(?!-tongue)|goose|\bhen\b|chicken/, draw: (stage) => eaves(stage, [duck]) },
	{
		subject: 'duck-tongue',
		words: /tongue/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 496], { half: 300, colour: '#e9e4d6' }),
				...(
					[
						[300, 470],
						[420, 462],
						[530, 472],
						[270, 504],
						[390, 498],
						[510, 506],
						[400, 530],
					] as Point[]
				).map((at) => place(tongue(stage), at, 1.15, stage.rng.between(-14, 14))),
				...[340, 460, 560].map((x) => disc({ x, y: 486, rx: 7, ry: 3.5 }, '#5f9a48')),
			]),
	},
	{ subject: 'braised', draw: braisedDish },
	{
		subject: 'sliced',
		words: /^(?!.*(?:egg|soy-braised)).*(?:gizzard|soup|\bpot\b|braised|beef|jerky|sorghum|floss|squid|smoked-hen)/,
		decides: true,
		draw: braisedDish,
	},
	{ subject: 'sausage', words: /sausage/, draw: (stage) => eaves(stage, [sausage, sausage, belly]) },
	{
		subject: 'jars',
		words: /pickle|bean(?!-curd)|mustard|jar|sauce|lees/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [270, 505], { profile: JAR, content: '#8a3a28', cap: '#3a3f45', mark: '#8f3a2a', scale: 1.6 }),
				glass(stage, [450, 530], { profile: JAR, content: '#a8763a', cap: '#3a3f45', mark: '#5a6b3a', scale: 1.35 }),
				bowl(stage, [630, 545], { half: 96, tall: 60, inside: '#8a4226', colour: '#b5cfbf' }),
			]),
	},
]
