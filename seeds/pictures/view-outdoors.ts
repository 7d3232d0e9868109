import { fire, tent } from '#seeds/pictures/camp.ts'
import { mix } from '#seeds/pictures/colour.ts'
import { meadow, pathway, picker, terraces, tufts } from '#seeds/pictures/fields.ts'
import { greens } from '#seeds/pictures/garden.ts'
import { disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { birds, mist, sky } from '#seeds/pictures/sky.ts'
import { downward, glow, type Stage } from '#seeds/pictures/stage.ts'
import { pine } from '#seeds/pictures/trees.ts'
import { hills, people } from '#seeds/pictures/view-picking.ts'
import { village } from '#seeds/pictures/views.ts'

export function waterfall(stage: Stage): string {
	const { tone } = stage
	const cliff = (d: string, share: number) =>
		fill(
			d,
			downward(stage, [
				[0, mix(tone.haze, tone.near, share)],
				[1, mix(tone.near, tone.haze, 0.3)],
			]),
		)
	const fall =
		fill(
			'M386 120C384 240 378 360 360 480H448C432 360 424 240 420 120Z',
			downward(stage, [
				[0, '#ffffff', 0.95],
				[1, '#eef6f4', 0.75],
			]),
		) + line('M394 150C392 260 388 360 376 470M408 140C408 260 412 360 424 470', tone.waterLight, 2.5, 0.8)
	return (
		sky(stage, 320) +
		range(stage, { from: 260, to: 320, layers: 2, rise: 160, kind: 'pillars' }) +
		cliff('M0 600V60C70 40 160 50 230 84C300 110 370 90 390 120L380 500H0Z', 0.75) +
		cliff('M800 600V90C720 60 640 90 560 80C490 84 440 100 414 120L430 500H800Z', 0.62) +
		fall +
		mist(stage, 400, 130) +
		meadow(stage, 480, mix(tone.land, tone.near, 0.3)) +
		disc({ x: 404, y: 492, rx: 130, ry: 22 }, mix(tone.waterLight, tone.water, 0.4)) +
		pine(stage, [150, 540], 1.35) +
		people(
			stage,
			[
				[520, 560],
				[590, 570],
			],
			0.95,
		) +
		tufts(stage, 520, 590, 12)
	)
}

export const trail = (stage: Stage) =>
	hills(stage, 'pillars') +
	mist(stage, 320, 120) +
	meadow(stage, 400, mix(stage.tone.land, stage.tone.near, 0.2)) +
	pathway(stage, [330, 600], [520, 398], 90) +
	people(
		stage,
		[
			[455, 462],
			[380, 540],
		],
		0.9,
	) +
	pine(stage, [110, 560], 1.6) +
	pine(stage, [690, 520], 1.3, -1) +
	birds(stage, [280, 150], 5) +
	tufts(stage, 450, 590, 18)

export const planting = (stage: Stage) =>
	hills(stage) +
	terraces(stage, 370, 6) +
	village(stage, { x: 600, y: 372, size: 0.3, count: 3 }) +
	people(stage, [
		[180, 470],
		[350, 520],
		[560, 560],
	])

export const kitchenGarden = (stage: Stage) =>
	hills(stage) +
	meadow(stage, 400) +
	village(stage, { x: 400, y: 416, size: 0.42, count: 4 }) +
	[452, 500, 556]
		.map(
			(y, row) =>
				fill(
					`M0 ${y + 22}Q400 ${y} 800 ${y + 18}V${y + 46}Q400 ${y + 30} 0 ${y + 48}Z`,
					stage.tone.lit('#8a6744'),
					0.85,
				) +
				Array.from({ length: 9 }, (_, index) =>
					place(greens(stage), [44 + index * 90 + row * 18, y + 34], 0.34 + row * 0.09),
				).join(''),
		)
		.join('') +
	people(stage, [
		[250, 500],
		[600, 540],
	])

function milkyWay(stage: Stage): string {
	const band = Array.from({ length: 5 }, (_, index) =>
		disc(
			{ x: 240 + index * 90, y: 250 - index * 50, rx: 190, ry: 62, turn: -32 },
			glow(stage, [
				[0, '#cfd8ee', 0.28],
				[1, '#cfd8ee', 0],
			]),
		),
	).join('')
	const dust = Array.from({ length: 90 }, () => {
		const along = stage.rng.next()
		return disc(
			{
				x: 120 + along * 560 + stage.rng.between(-60, 60),
				y: 330 - along * 310 + stage.rng.between(-60, 60),
				rx: stage.rng.pick([1, 1.3, 1.8]),
				opacity: 0.8,
			},
			'#fff8e2',
		)
	}).join('')
	return band + dust
}

const telescope = (at: Point) =>
	place(
		line('M0 0L-26 80M0 0L26 80M0 0L2 80', '#2a2f3a', 6) +
			line('M-54 34L62 -40', '#d9dde0', 19) +
			line('M40 -26L66 -43', '#8f9aa5', 25),
		at,
	)

export const stargazers = (stage: Stage) =>
	sky(stage, 420, [-200, -200]) +
	milkyWay(stage) +
	range(stage, { from: 400, to: 480, layers: 3, rise: 130, kind: 'peaks' }) +
	meadow(stage, 490) +
	telescope([300, 480]) +
	picker(stage, [230, 566], { scale: 1.1, basket: false }) +
	picker(stage, [380, 570], { scale: 0.85, basket: false, facing: -1, coat: '#b5533c' }) +
	pine(stage, [680, 580], 1.6, -1)

export const starCamp = (stage: Stage) =>
	sky(stage, 420, [-200, -200]) +
	milkyWay(stage) +
	range(stage, { from: 400, to: 480, layers: 3, rise: 130 }) +
	meadow(stage, 490) +
	tent(stage, [430, 560], '#c9763d', 1.1) +
	fire(stage, [230, 570])
