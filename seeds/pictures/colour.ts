import { nth } from '#seeds/pictures/path.ts'

type Lab = [number, number, number]

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055)

/** '#rrggbb' to OKLab (Björn Ottosson, 2020). */
function toLab(hex: string): Lab {
	const [r, g, b] = [1, 3, 5].map((at) => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255)) as Lab
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	]
}

function toHex([lightness, a, b]: Lab): string {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
	const channels = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	]
	return `#${channels
		.map((channel) =>
			Math.round(255 * toGamma(Math.min(1, Math.max(0, channel))))
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`
}

/** The colour a share of the way from one to the other, even to the eye. */
export function mix(from: string, to: string, share: number): string {
	const [a, b] = [toLab(from), toLab(to)]
	return toHex(a.map((value, at) => value + (nth(b, at) - value) * share) as Lab)
}

export const lighter = (colour: string, share = 0.3) => mix(colour, '#fffaf0', share)

export const darker = (colour: string, share = 0.3) => mix(colour, '#14202c', share)
