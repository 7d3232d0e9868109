import type { Catalogue } from '#app/ui/text/language.tsx'

interface NoIndexText {
	nearest: (place: string) => string
	index: (place: string) => string
	pentagon: (place: string) => string
	nobody: string
	board: string
}

/** The ways on from a place that has no index. */
export const noIndexText: Catalogue<NoIndexText> = {
	zh: {
		nearest: (place) => `离这里最近、这个月有指数的上级地区是${place}。`,
		index: (place) => `${place}的指数`,
		pentagon: (place) => `${place}的五力图`,
		nobody: '您管理的上级地区这个月也都没有指数。',
		board: '回到指数榜',
	},
	en: {
		nearest: (place) => `The nearest region above it with an index for the month is ${place}.`,
		index: (place) => `Index of ${place}`,
		pentagon: (place) => `Pentagon of ${place}`,
		nobody: 'None of the regions above it that you administer has one for the month either.',
		board: 'Back to the board of indexes',
	},
}
