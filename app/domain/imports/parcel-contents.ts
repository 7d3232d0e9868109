import type { ParcelPieces } from '#app/domain/tracking/split-parcel.ts'

/** Pieces of a line of goods that are still in a parcel. */
export interface ContainedLine {
	lineId: number
	sku: string
	/** What of the seller's it is: two things may have one SKU. */
	variantId: number
	/** How many of it are in the parcel. */
	qty: number
}

/** What is in a parcel as a cell says it: 'TEA-100*2; TEA-200' are two of one and one of the other. */
export const contentsCell = (lines: readonly { sku: string; qty: number }[]) =>
	lines.map(({ sku, qty }) => `${sku}*${qty}`).join('; ')

/** One part of it; null where it cannot be read. */
function parsePart(part: string): { sku: string; qty: number } | null {
	const [, sku, count] = /^(.*\S)\s*[*＊×]\s*(\d{1,6})$/.exec(part) ?? []
	if (sku === undefined) return /[*＊×]/.test(part) ? null : { sku: part, qty: 1 }
	return Number(count) > 0 ? { sku, qty: Number(count) } : null
}

/** The pieces by SKU that a cell names, each SKU's summed; null where one part of it cannot be read. */
export function parseContents(cell: string): Map<string, number> | null {
	const parts = cell.split(/[;；\n]/).map((part) => part.trim())
	const pieces = new Map<string, number>()
	for (const part of parts.filter((it) => it !== '')) {
		const read = parsePart(part)
		if (!read) return null
		pieces.set(read.sku, (pieces.get(read.sku) ?? 0) + read.qty)
	}
	return pieces.size > 0 ? pieces : null
}

/** Takes pieces by SKU from the lines of a parcel; what it has too few of, where it has. */
export function takeContents(
	lines: readonly ContainedLine[],
	wanted: ReadonlyMap<string, number>,
):
	| { outcome: 'taken'; pieces: ParcelPieces[] }
	| { outcome: 'unknown'; sku: string }
	/** Some of several things that have one SKU: nobody can tell which. */
	| { outcome: 'same-sku'; sku: string }
	| { outcome: 'too-many'; sku: string; left: number } {
	const pieces: ParcelPieces[] = []
	for (const [sku, qty] of wanted) {
		const those = lines.filter((line) => line.sku === sku)
		const left = those.reduce((sum, line) => sum + line.qty, 0)
		if (those.length === 0) return { outcome: 'unknown', sku }
		if (left < qty) return { outcome: 'too-many', sku, left }
		const things = new Set(those.flatMap((line) => (line.qty > 0 ? [line.variantId] : [])))
		if (things.size > 1 && left > qty) return { outcome: 'same-sku', sku }
		let missing = qty
		for (const { lineId, qty: has } of those) {
			const taken = Math.min(has, missing)
			missing -= taken
			if (taken > 0) pieces.push({ lineId, qty: taken })
		}
	}
	return { outcome: 'taken', pieces }
}
