import type { Palette } from '#seeds/pictures/palette.ts'
import { nth, round } from '#seeds/pictures/path.ts'
import type { Random } from '#seeds/random.ts'

/** What every drawing function is handed: where its randomness, colours and gradients come from. */
export type Stage = { rng: Random; tone: Palette; width: number; height: number; defs: string[] }

export type Stop = readonly [offset: number, colour: string, opacity?: number]

const stops = (list: readonly Stop[]) =>
	list
		.map(
			([offset, colour, opacity]) =>
				`<stop offset="${round(offset * 100) / 100}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
		)
		.join('')

function define(stage: Stage, tag: string, body: string): string {
	const known = stage.defs.indexOf(`${tag}|${body}`)
	const number = known < 0 ? stage.defs.push(`${tag}|${body}`) - 1 : known
	return `url(#d${number})`
}

/** A gradient from top to bottom of what it fills. */
export const downward = (stage: Stage, list: readonly Stop[]) =>
	define(stage, 'linearGradient x1="0" y1="0" x2="0" y2="1"', stops(list))

/** A gradient from left to right of what it fills. */
export const across = (stage: Stage, list: readonly Stop[]) => define(stage, 'linearGradient', stops(list))

/** A gradient from a point up left of the middle outward. */
export const round3d = (stage: Stage, list: readonly Stop[]) =>
	define(stage, 'radialGradient cx="0.38" cy="0.32" r="0.72"', stops(list))

/** A gradient from the middle outward. */
export const glow = (stage: Stage, list: readonly Stop[]) => define(stage, 'radialGradient', stops(list))

/** Shows a drawing only inside the path. */
export function clipped(stage: Stage, path: string, drawing: string): string {
	return `<g clip-path="${define(stage, 'clipPath', `<path d="${path}"/>`)}">${drawing}</g>`
}

export function finish(stage: Stage, drawing: string): string {
	const defs = stage.defs.map((entry, number) => {
		const [head, body] = [entry.slice(0, entry.indexOf('|')), entry.slice(entry.indexOf('|') + 1)]
		const tag = nth(head.split(' '), 0)
		return `<${tag} id="d${number}"${head.slice(tag.length)}>${body}</${tag}>`
	})
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${stage.width} ${stage.height}" width="${stage.width}" height="${stage.height}"><defs>${defs.join('')}</defs>${drawing}</svg>`
}
