import { mix } from '#seeds/pictures/colour.ts'
import type { Composition } from '#seeds/pictures/composition.ts'
import { coveredBridge } from '#seeds/pictures/covered-bridge.ts'
import { meadow, teaRows, terraces } from '#seeds/pictures/fields.ts'
import { gable, house, lantern } from '#seeds/pictures/houses.ts'
import { box, curve, disc, fill, line, nth, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { boat, flats, island, poles, sea, waves } from '#seeds/pictures/sea.ts'
import { birds, mist, sky } from '#seeds/pictures/sky.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { pine, tree } from '#seeds/pictures/trees.ts'
import { BRANDS } from '#seeds/pictures/view-brand.ts'
import { fields, village } from '#seeds/pictures/views.ts'
import { basketBack, basketFront, tray } from '#seeds/pictures/weave.ts'

const isSea = (stage: Stage) => stage.tone.setting === 'sea'

function wideView(stage: Stage): string {
	if (isSea(stage))
		return (
			fields(stage, { horizon: 300 }) +
			headland(stage) +
			village(stage, { x: 170, y: 446, size: 0.42, count: 3 }) +
			waves(stage, 500, 3) +
			boat(stage, { at: [560, 470], scale: 1.1 })
		)
	return (
		sky(stage, 300) +
		range(stage, {
			from: 250,
			to: 390,
			layers: 5,
			rise: 190,
			kind: stage.tone.setting === 'plain' ? 'soft' : 'pillars',
		}) +
		mist(stage, 330, 130) +
		terraces(stage, 430, 5) +
		village(stage, { x: 400, y: 440, size: 0.44, count: 5 }) +
		birds(stage, [250, 150], 5)
	)
}

function secondView(stage: Stage): string {
	if (isSea(stage))
		return (
			sky(stage, 250) +
			island(stage, { x: 250, y: 252, wide: 480, tall: 120, share: 0.3 }) +
			flats(stage, 252) +
			poles(stage, { y: 300, rows: 3 })
		)
	return (
		sky(stage, 290) +
		range(stage, { from: 240, to: 370, rise: 180, kind: 'peaks' }) +
		meadow(stage, 440) +
		coveredBridge(stage, [400, 440], 0.9) +
		waves(stage, 545, 2) +
		pine(stage, [80, 560], 1.3)
	)
}

const teaHills = (stage: Stage) =>
	isSea(stage)
		? wideView(stage)
		: sky(stage, 290) +
			range(stage, { from: 240, to: 360, rise: 180, kind: 'soft' }) +
			teaRows(stage, 380, 6) +
			village(stage, { x: 590, y: 402, size: 0.34, count: 3 })

/** Where a firm works: hall, yard, baskets of the harvest. */
function enterprise(stage: Stage): string {
	const ground = meadow(stage, 440, mix(stage.tone.land, stage.tone.lit('#cbb994'), 0.5))
	const baskets = [130, 250, 640]
		.map(
			(x, index) =>
				basketBack(stage, [x, 575 - index * 6], { half: 58, tall: 44 }) +
				Array.from({ length: 9 }, (_, at) =>
					disc(
						{ x: x - 40 + at * 10, y: 524 - index * 6 - Math.abs(4 - at) * -2, rx: 13 },
						mix(stage.tone.leafLight, stage.tone.accent, index / 2),
					),
				).join('') +
				basketFront(stage, [x, 575 - index * 6], { half: 58, tall: 44 }),
		)
		.join('')
	return (
		sky(stage, 300) +
		range(stage, { from: 250, to: 390, rise: 160 }) +
		(isSea(stage) ? '' : terraces(stage, 400, 3)) +
		ground +
		gable(stage, { wide: 190, tall: 150, stepped: true }, [150, 492]) +
		house(stage, { wide: 400, tall: 140 }, [440, 500]) +
		tree(stage, [730, 510], { size: 1.4 }) +
		baskets
	)
}

const headland = (stage: Stage) =>
	fill(
		'M0 540V420C70 400 200 404 290 432C350 450 380 490 420 520L430 560H0Z',
		downward(stage, [
			[0, mix(stage.tone.land, stage.tone.near, 0.2)],
			[0.5, stage.tone.lit('#8f7d68')],
			[1, stage.tone.lit('#5b5750')],
		]),
	)

/** The working yard: trays drying in the sun before a long hall, or boats at the quay. */
function works(stage: Stage): string {
	const { tone } = stage
	if (isSea(stage))
		return (
			fields(stage, { horizon: 280, boats: false }) +
			house(stage, { wide: 330, tall: 120, wall: '#e9dcc0' }, [240, 440]) +
			gable(stage, { wide: 160, tall: 130 }, [520, 440]) +
			box(
				{ x: 0, y: 436, width: 800, height: 34 },
				downward(stage, [
					[0, tone.lit('#b9ac98')],
					[1, tone.lit('#857b6c')],
				]),
			) +
			waves(stage, 480, 3) +
			boat(stage, { at: [520, 536], scale: 1.5, hull: '#3d7a6b' })
		)
	const trays = (
		[
			[150, 500],
			[400, 490],
			[650, 500],
			[270, 560],
			[530, 560],
		] as Point[]
	)
		.map(
			(at, index) =>
				tray(stage, at, { half: 108, flat: 0.3 }) +
				disc(
					{ x: at[0], y: at[1] - 2, rx: 84, ry: 23, opacity: 0.9 },
					mix(tone.leafLight, nth(['#d98a36', '#8f5f38', '#5f9a48'], index % 3), 0.55),
				),
		)
		.join('')
	return (
		sky(stage, 300) +
		range(stage, { from: 250, to: 370, rise: 160 }) +
		meadow(stage, 400, mix(tone.land, tone.lit('#cbb994'), 0.6)) +
		house(stage, { wide: 460, tall: 120, wood: true }, [380, 440]) +
		tree(stage, [700, 446], { size: 1.2 }) +
		trays
	)
}

function festival(stage: Stage): string {
	const strings = [70, 120]
		.map(
			(y, row) =>
				line(
					curve([
						[-20, y],
						[200, y + 60],
						[400, y + 76],
						[600, y + 60],
						[820, y],
					]),
					stage.tone.lit('#5b4034'),
					2.5,
				) +
				Array.from({ length: 7 }, (_, index) => {
					const x = 60 + index * 114 + row * 50
					return lantern(stage, [x, y + 74 - ((x - 400) / 420) ** 2 * 74], 1.6 + row * 0.5)
				}).join(''),
		)
		.join('')
	return (
		sky(stage, 320) +
		range(stage, { from: 280, to: 400, rise: 160 }) +
		(isSea(stage)
			? sea(stage, 410) +
				boat(stage, { at: [400, 500], scale: 1.3, sail: true, hull: '#a83a2f' }) +
				waves(stage, 540, 2)
			: meadow(stage, 440) + coveredBridge(stage, [400, 446], 0.95) + waves(stage, 548, 2)) +
		strings
	)
}

export const PLACES: Record<string, readonly Composition[]> = {
	place: [
		{ subject: 'wide', draw: wideView },
		{ subject: 'second', draw: secondView },
		{ subject: 'tea-hills', draw: teaHills },
	],
	enterprise: [
		{ subject: 'yard', draw: enterprise },
		{ subject: 'works', draw: works },
	],
	brand: BRANDS,
}

export const FESTIVAL: Composition = { subject: 'lanterns', draw: festival, lights: ['dusk', 'night'] }
