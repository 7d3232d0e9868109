import { darker, lighter } from '#seeds/pictures/colour.ts'
import { curve, curveOn, disc, fill, line, nth, type Point, round } from '#seeds/pictures/path.ts'
import { across, clipped, downward, type Stage } from '#seeds/pictures/stage.ts'

/** How far a circle seen from the table's front is flattened. */
export const TILT = 0.2

/** A thing turned on a wheel: radius and height pairs from foot to rim, standing at (0, 0). */
export type Turned = {
	profile: readonly Point[]
	colour: string
	/** What is seen through the open rim; a closed form when absent. */
	inside?: string
	/** Drawn over the body and cut to it. */
	pattern?: string
	gloss?: boolean
}

export function bodyPath(profile: readonly Point[]): string {
	const right = profile.map(([radius, height]): Point => [radius, -height])
	const left = [...right].reverse().map(([x, y]): Point => [-x, y])
	const [foot, top] = [nth(right, 0), nth(right, -1)]
	const arc = (rx: number, [x, y]: Point) => `A${round(rx)} ${round(rx * TILT)} 0 0 ` + `0 ${round(x)} ${round(y)}`
	return `${curve(right)}${arc(top[0], [-top[0], top[1]])}${curveOn(left)}${arc(foot[0], foot)}Z`
}

/** The radius of a turned form at a height. */
export function radiusAt(profile: readonly Point[], height: number): number {
	const next = profile.findIndex(([, each]) => each >= height)
	const [above, under] = [profile[next] ?? nth(profile, -1), profile[next - 1] ?? nth(profile, 0)]
	const span = above[1] - under[1] || 1
	return under[0] + ((above[0] - under[0]) * (height - under[1])) / span
}

/** A belt around a turned form between two heights; meant as its pattern. */
export function belt(profile: readonly Point[], [low, high]: Point, colour: string): string {
	const [r0, r1] = [radiusAt(profile, low) + 3, radiusAt(profile, high) + 3]
	const arc = (r: number, y: number, back: boolean) =>
		`A${round(r)} ${round(r * TILT)} 0 0 ${back ? 1 : 0} ${round(back ? -r : r)} ${round(y)}`
	return fill(`M${round(-r0)} ${-low}${arc(r0, -low, false)}L${round(r1)} ${-high}${arc(r1, -high, true)}Z`, colour)
}

export function turned(stage: Stage, { profile, colour, inside, pattern = '', gloss = true }: Turned): string {
	const path = bodyPath(profile)
	const shade = across(stage, [
		[0, lighter(colour, 0.12)],
		[0.3, lighter(colour, 0.22)],
		[0.62, colour],
		[1, darker(colour, 0.3)],
	])
	const veil = across(stage, [
		[0, '#ffffff', 0.1],
		[0.32, '#ffffff', 0.16],
		[0.65, '#1b2430', 0],
		[1, '#1b2430', 0.3],
	])
	const [radius, height] = nth(profile, -1)
	const mouth = inside
		? disc({ x: 0, y: -height, rx: radius, ry: radius * TILT }, lighter(colour, 0.42)) +
			disc(
				{ x: 0, y: -height + 0.8, rx: radius * 0.92, ry: radius * TILT * 0.88 },
				downward(stage, [
					[0, darker(inside, 0.25)],
					[1, inside],
				]),
			)
		: disc({ x: 0, y: -height, rx: radius, ry: radius * TILT }, lighter(colour, 0.3))
	const shine = gloss ? glossOn(profile) : ''
	return fill(path, shade) + (pattern ? clipped(stage, path, pattern) + fill(path, veil) : '') + shine + mouth
}

function glossOn(profile: readonly Point[]): string {
	const tall = nth(profile, -1)[1]
	const points = [0.3, 0.5, 0.72].map((share): Point => [-radiusAt(profile, tall * share) * 0.66, -tall * share + 4])
	return line(curve(points), '#ffffff', Math.min(7, tall * 0.05), 0.42)
}

/** The soft shadow a thing casts to the right on the table. */
export const shadow = (half: number, at: Point = [0, 0]) =>
	disc({ x: at[0] + half * 0.28, y: at[1] + half * 0.03, rx: half * 1.22, ry: half * 0.24, opacity: 0.22 }, '#1b2430')
