import { darker } from '#seeds/pictures/colour.ts'
import { picker } from '#seeds/pictures/fields.ts'
import { disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { boat, flats, island, poles, sea, waves } from '#seeds/pictures/sea.ts'
import { birds, sky } from '#seeds/pictures/sky.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { bamboo } from '#seeds/pictures/trees.ts'
import { hills, people } from '#seeds/pictures/view-picking.ts'

export function angler(stage: Stage): string {
	const rock = fill(
		'M0 600V480C60 440 150 444 220 468C280 490 300 560 330 600Z',
		downward(stage, [
			[0, stage.tone.lit('#9a8d7a')],
			[1, stage.tone.lit('#5f5a52')],
		]),
	)
	return (
		sky(stage, 290) +
		island(stage, { x: 600, y: 290, wide: 420, tall: 100, share: 0.3 }) +
		sea(stage, 290) +
		boat(stage, { at: [590, 380], scale: 0.7 }) +
		waves(stage, 530, 2) +
		rock +
		picker(stage, [150, 462], { scale: 1.35, coat: '#b5533c', basket: false }) +
		line('M194 402L420 250', '#8a6a3a', 4.5) +
		line('M420 250Q430 380 424 520', '#f3ecd8', 1.6, 0.9) +
		disc({ x: 424, y: 520, rx: 6 }, '#d0402f') +
		birds(stage, [300, 130], 4)
	)
}

export const tideline = (stage: Stage) =>
	sky(stage, 260) +
	island(stage, { x: 240, y: 262, wide: 460, tall: 110, share: 0.3 }) +
	flats(stage, 262) +
	poles(stage, { y: 300, rows: 2 }) +
	people(stage, [
		[240, 430],
		[420, 480],
		[600, 540],
	])

function raft(stage: Stage, at: Point, scale: number): string {
	const poles = [0, 1, 2, 3]
		.map((index) =>
			line(
				`M-150 ${index * 9}Q0 ${index * 9 - 6} 150 ${index * 9 - 12}`,
				stage.tone.lit(index % 2 ? '#a99a5a' : '#8f8a4a'),
				9,
			),
		)
		.join('')
	return place(
		fill('M-150 40Q0 60 150 30L120 44H-120Z', darker(stage.tone.water, 0.3), 0.5) +
			poles +
			picker(stage, [-60, 12], { scale: 1.2, coat: '#3f628c', basket: false }) +
			line('M-20 -120L20 90', stage.tone.lit('#c9a15f'), 5) +
			picker(stage, [56, 14], { scale: 1, coat: '#b5533c', basket: false, facing: -1 }),
		at,
		scale,
	)
}

export const river = (stage: Stage) =>
	hills(stage, 'peaks') +
	sea(stage, 370) +
	fill('M0 370Q120 360 260 384Q120 400 0 440ZM800 370Q700 366 600 380Q720 400 800 430Z', stage.tone.land) +
	raft(stage, [400, 480], 1.15) +
	bamboo(stage, [640, 600], { count: 6, tall: 380 })

export const sailing = (stage: Stage) =>
	sky(stage, 300) +
	island(stage, { x: 170, y: 300, wide: 320, tall: 100, share: 0.25 }) +
	island(stage, { x: 640, y: 300, wide: 380, tall: 80, share: 0.45 }) +
	sea(stage, 300) +
	boat(stage, { at: [620, 372], scale: 0.6, sail: true }) +
	boat(stage, { at: [350, 470], scale: 1.6, sail: true, hull: '#8f3f34' }) +
	waves(stage, 520, 2) +
	birds(stage, [420, 130], 5)
