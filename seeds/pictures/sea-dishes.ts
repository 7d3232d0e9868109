import { tabletop } from '#seeds/pictures/backdrop.ts'
import { onTable } from '#seeds/pictures/composition.ts'
import { DRIED, type Fish, fish } from '#seeds/pictures/fish.ts'
import { disc, fill, lens, line, place, type Point } from '#seeds/pictures/path.ts'
import { boat, flats, island, sea, waves } from '#seeds/pictures/sea.ts'
import { birds, sky } from '#seeds/pictures/sky.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { plate } from '#seeds/pictures/tableware.ts'
import { tray } from '#seeds/pictures/weave.ts'

/** Something drawn from above, lying on the table before us. */
export const lying = (drawing: string, [x, y]: Point) =>
	`<g transform="translate(${x} ${y}) scale(1.12 .62)">${drawing}</g>`

/** Shreds of ginger and spring onion. */
export function shreds(stage: Stage, at: Point, half = 90): string {
	return place(
		Array.from({ length: 16 }, () => {
			const [x, y] = [stage.rng.between(-half, half), stage.rng.between(-13, 13)]
			return fill(
				lens([x, y], [x + stage.rng.between(20, 34), y + stage.rng.between(-12, 12)], 2.2),
				stage.rng.pick(['#5f9a48', '#8fbf5f', '#efd98f']),
			)
		}).join(''),
		at,
	)
}

export const lemon = (at: Point) =>
	place(
		disc({ x: 0, y: 0, rx: 34, ry: 15 }, '#e6b93c') +
			disc({ x: 0, y: -1, rx: 29, ry: 12 }, '#fbeeb0') +
			line('M-26 -1H26M-13 -10L13 8M13 -10L-13 8', '#f0d26a', 2),
		at,
	)

export const dish = (stage: Stage, kind: Fish) =>
	onTable(stage, [
		plate(stage, [400, 490], { half: 320, colour: stage.rng.pick(['#b5cfbf', '#e9e4d6', '#8fa9b8']) }),
		place(fish(stage, kind), [396, 470], 1.24, -3),
		shreds(stage, [390, 462]),
		lemon([640, 500]),
	])

export const above = (stage: Stage, drawn: string) =>
	tabletop(stage) + tray(stage, [400, 300], { half: 268, flat: 1 }) + drawn

export function hanging(stage: Stage): string {
	const { tone } = stage
	const rack =
		line('M40 150H760', tone.lit('#7b5233'), 12) +
		line('M90 150L60 600M90 150L130 600M710 150L670 600M710 150L740 600', tone.lit('#6b4529'), 11)
	const row = [150, 262, 374, 486, 598]
		.map(
			(x, index) =>
				line(`M${x + 25} 150V178`, '#e9dfc8', 3) + place(fish(stage, DRIED), [x + 25, 318 + (index % 2) * 10], 0.8, 90),
		)
		.join('')
	return (
		sky(stage, 330) +
		island(stage, { x: 560, y: 330, wide: 420, tall: 90, share: 0.35 }) +
		sea(stage, 330) +
		flats(stage, 470) +
		row +
		rack
	)
}

export const croakerBoat = (stage: Stage) =>
	sky(stage, 290) +
	island(stage, { x: 180, y: 290, wide: 380, tall: 110, share: 0.25 }) +
	island(stage, { x: 650, y: 290, wide: 300, tall: 70, share: 0.45 }) +
	sea(stage, 290) +
	birds(stage, [240, 150], 5) +
	boat(stage, { at: [560, 362], scale: 0.6, sail: true }) +
	boat(stage, { at: [330, 450], scale: 1.6, hull: stage.rng.pick(['#2f5d7c', '#3d7a6b', '#8f3f34']) }) +
	waves(stage, 512, 2)
