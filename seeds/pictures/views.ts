import { mix } from '#seeds/pictures/colour.ts'
import { meadow, terraces } from '#seeds/pictures/fields.ts'
import { gable, house } from '#seeds/pictures/houses.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { boat, island, sea } from '#seeds/pictures/sea.ts'
import { sky } from '#seeds/pictures/sky.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { tree } from '#seeds/pictures/trees.ts'

/** The landscape of the county as a distant view: islands for a sea county, towers of rock or soft ridges for the others. */
export function fields(stage: Stage, { horizon, boats = true }: { horizon: number; boats?: boolean }): string {
	const { tone, rng, width } = stage
	if (tone.setting === 'sea') {
		const isles = [0.2, 0.55, 0.85]
			.map((share, index) =>
				island(stage, {
					x: width * (share + rng.between(-0.08, 0.08)),
					y: horizon,
					wide: rng.between(200, 380),
					tall: rng.between(50, 110),
					share: 0.2 + index * 0.2,
				}),
			)
			.join('')
		return (
			sky(stage, horizon) +
			isles +
			sea(stage, horizon) +
			(boats
				? boat(stage, { at: [width * rng.between(0.35, 0.7), horizon + 52], scale: 0.45, sail: rng.chance(0.5) })
				: '')
		)
	}
	const kind = tone.setting === 'plain' ? 'soft' : rng.pick(['pillars', 'peaks', 'soft'] as const)
	const hills = range(stage, { from: horizon - 20, to: horizon + 70, rise: 150, kind })
	const near = rng.chance(0.45)
		? terraces(stage, horizon + 70, 6)
		: meadow(stage, horizon + 130, mix(tone.land, tone.near, 0.3))
	return sky(stage, horizon) + hills + near
}

/** A hamlet: houses and gables in a loose row, far enough to be small, back row first. */
export function village(
	stage: Stage,
	{ x, y, size = 0.5, count = 5 }: { x: number; y: number; size?: number; count?: number },
): string {
	const { rng } = stage
	const spots = Array.from({ length: count }, (_, index) => ({
		dx: (index - (count - 1) / 2) * 190 + rng.between(-24, 24),
		dy: (index % 2) * 46 + rng.between(-6, 6),
		front: (index + count) % 3 !== 1,
	}))
	const drawn = [...spots]
		.sort((a, b) => a.dy - b.dy)
		.map(({ dx, dy, front }) =>
			front
				? house(stage, { wide: rng.between(190, 240), tall: rng.between(84, 112) }, [dx, dy])
				: gable(stage, { wide: 118, tall: 104, stepped: true }, [dx, dy]),
		)
	return `<g transform="translate(${x} ${y}) scale(${size})">${tree(stage, [-count * 92, 16], { size: 1.3 })}${drawn.join('')}${tree(stage, [count * 96, 60], { size: 1.5 })}</g>`
}
