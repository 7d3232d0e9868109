import { lighter, mix } from '#seeds/pictures/colour.ts'
import { box, curve, disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { downward, glow, type Stage } from '#seeds/pictures/stage.ts'

/** The whole sheet of sky with sun or moon, clouds, stars or rain clouds; horizon is where its light is strongest. */
export function sky(stage: Stage, horizon = stage.height * 0.6, sunAt?: Point): string {
	const { tone, width, height, rng } = stage
	const sheet = box(
		{ x: 0, y: 0, width, height },
		downward(stage, [
			[0, tone.skyTop],
			[horizon / height, tone.skyLow],
			[1, tone.skyLow],
		]),
	)
	const at: Point = sunAt ?? [width * rng.pick([0.24, 0.33, 0.66, 0.76]), horizon * rng.between(0.32, 0.55)]
	return (
		sheet +
		(tone.light === 'night' ? stars(stage, horizon) : '') +
		(tone.light === 'rain' ? '' : sun(stage, at)) +
		clouds(stage, horizon)
	)
}

function sun(stage: Stage, [x, y]: Point): string {
	const { tone, height } = stage
	const radius = height * (tone.light === 'night' ? 0.075 : 0.092)
	const halo = disc(
		{ x, y, rx: radius * 3.4 },
		glow(stage, [
			[0, lighter(tone.sun, 0.5), 0.55],
			[0.35, lighter(tone.sun, 0.4), 0.22],
			[1, lighter(tone.sun, 0.4), 0],
		]),
	)
	const face = tone.light === 'noon' ? mix(tone.sun, '#ffffff', 0.2) : tone.sun
	return (
		halo +
		disc(
			{ x, y, rx: radius },
			downward(stage, [
				[0, face],
				[1, mix(face, tone.skyLow, 0.35)],
			]),
		)
	)
}

function stars(stage: Stage, horizon: number): string {
	const { rng, width } = stage
	return Array.from({ length: 70 }, () => {
		const y = rng.between(0, horizon * 0.85)
		return disc(
			{ x: rng.between(0, width), y, rx: rng.pick([1, 1.2, 1.6, 2.3]), opacity: Math.round(rng.between(40, 95)) / 100 },
			'#fdf6df',
		)
	}).join('')
}

/** Flat paper clouds: stacked bars with round ends. */
export function cloud(colour: string, { x, y, size }: { x: number; y: number; size: number }): string {
	const bar = (dx: number, dy: number, length: number) =>
		box(
			{
				x: x + (dx - length / 2) * size,
				y: y + dy * size,
				width: length * size,
				height: 17 * size,
				radius: 8.5 * size,
			},
			colour,
		)
	return `<g opacity="0.75">${bar(0, 0, 150)}${bar(-24, -15, 80)}${bar(34, 15, 104)}</g>`
}

function clouds(stage: Stage, horizon: number): string {
	const { tone, rng, width } = stage
	const colour =
		tone.light === 'night'
			? mix(tone.skyTop, tone.skyLow, 0.55)
			: mix(tone.skyLow, '#ffffff', tone.light === 'dusk' ? 0.2 : 0.55)
	const count = tone.light === 'rain' ? 5 : rng.int(2, 3)
	return Array.from({ length: count }, (_, index) =>
		cloud(colour, {
			x: ((index + rng.between(0.1, 0.9)) * width) / count,
			y: horizon * rng.between(0.1, 0.5),
			size: rng.between(0.6, 1.15),
		}),
	).join('')
}

/** Slanting threads of rain over everything. */
export function rain(stage: Stage): string {
	if (stage.tone.light !== 'rain') return ''
	const { rng, width, height } = stage
	const threads = Array.from({ length: 60 }, () => {
		const [x, y, length] = [rng.between(-20, width + 60), rng.between(-30, height), rng.between(18, 46)]
		return `M${Math.round(x)} ${Math.round(y)}l${Math.round(-length * 0.25)} ${Math.round(length)}`
	})
	return line(threads.join(''), '#ffffff', 1.3, 0.5)
}

/** A small flock, far away. */
export function birds(stage: Stage, [x, y]: Point, count = 4): string {
	const { rng, tone } = stage
	const colour = mix(tone.near, tone.haze, 0.25)
	return Array.from({ length: count }, (_, index) => {
		const size = rng.between(7, 12)
		const wing = curve([
			[-size * 1.5, -size * 0.3],
			[-size * 0.6, -size * 0.55],
			[0, 0],
			[size * 0.6, -size * 0.6],
			[size * 1.5, -size * 0.25],
		])
		return place(line(wing, colour, 2.2), [x + index * rng.between(24, 34), y + rng.between(-16, 16)])
	}).join('')
}

/** A veil of mist: thick in the middle of its height, nothing at its edges. */
export function mist(stage: Stage, y: number, height: number, opacity = 0.8): string {
	const colour = mix(stage.tone.haze, stage.tone.skyLow, 0.5)
	return fill(
		`M0 ${y}H${stage.width}V${y + height}H0Z`,
		downward(stage, [
			[0, colour, 0],
			[0.5, colour, opacity],
			[1, colour, 0],
		]),
	)
}
