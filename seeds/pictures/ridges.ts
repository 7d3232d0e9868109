import { mix } from '#seeds/pictures/colour.ts'
import { curveOn, fill, line, nth, type Point, round } from '#seeds/pictures/path.ts'
import { mist } from '#seeds/pictures/sky.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'

export type Ridge = { base: number; rise: number; colour: string; foot: string; kind?: 'soft' | 'peaks' | 'pillars' }

/** The line of a ridge from edge to edge: a seeded sum of waves, with summits for peaks and steep towers for pillars. */
export function skyline(stage: Stage, { base, rise, kind = 'soft' }: Pick<Ridge, 'base' | 'rise' | 'kind'>): Point[] {
	const { rng, width } = stage
	const waves = [1, 2.1, 3.7, 6.3].map((pace) => ({
		pace,
		shift: rng.between(0, 7),
		weight: 1 / pace ** (kind === 'soft' ? 1.15 : 0.85),
	}))
	const towers = Array.from({ length: kind === 'soft' ? 0 : rng.int(3, 5) }, () => ({
		x: rng.between(0, width),
		wide: rng.between(0.06, 0.13) * width,
		tall: rng.between(0.5, 1),
	}))
	const step = width / 40
	return Array.from({ length: 43 }, (_, index): Point => {
		const x = (index - 1) * step
		const wave =
			waves.reduce((sum, { pace, shift, weight }) => sum + weight * Math.sin((x / width) * 4.2 * pace + shift), 0) / 2
		const steep = kind === 'pillars' ? 4 : 1.4
		const tower = Math.max(
			0,
			...towers.map((each) => each.tall * Math.exp(-(Math.abs((x - each.x) / each.wide) ** steep))),
		)
		const height = kind === 'soft' ? 0.5 + 0.5 * wave : 0.18 + 0.22 * (wave + 1) + 0.6 * tower
		return [x, base - rise * height]
	})
}

export function ridge(stage: Stage, shape: Ridge): string {
	const top = skyline(stage, shape)
	const floor = shape.base + shape.rise * 0.9
	const body = `M${-stage.width * 0.03} ${round(floor)}L${round(nth(top, 0)[0])} ${round(nth(top, 0)[1])}${curveOn(top)}V${round(floor)}Z`
	const rim = `M${round(nth(top, 0)[0])} ${round(nth(top, 0)[1])}${curveOn(top)}`
	return (
		fill(
			body,
			downward(stage, [
				[0, shape.colour],
				[0.75, shape.foot],
				[1, shape.foot],
			]),
		) + line(rim, mix(shape.colour, '#fff6e4', 0.22), 1.6, 0.7)
	)
}

export type Range = { from: number; to: number; layers?: number; rise?: number; kind?: Ridge['kind']; depth?: number }

/** Ridges one before the other, the near ones darker, each foot lost in mist. Depth 1 ends at the palette's near colour. */
export function range(stage: Stage, { from, to, layers = 4, rise = 120, kind, depth = 1 }: Range): string {
	const { tone } = stage
	return Array.from({ length: layers }, (_, index) => {
		const share = layers === 1 ? 1 : index / (layers - 1)
		const base = from + (to - from) * share
		const colour = mix(mix(tone.haze, tone.near, 0.22), tone.near, share * depth)
		const foot = mix(colour, mix(tone.haze, tone.skyLow, 0.3), 0.72 - share * 0.3)
		const drawn = ridge(stage, {
			base,
			rise: rise * (1 - share * 0.25),
			colour,
			foot,
			...(kind && share < 0.75 ? { kind } : {}),
		})
		return drawn + (index < layers - 1 ? mist(stage, base - rise * 0.1, rise * 0.8, 0.55) : '')
	}).join('')
}
