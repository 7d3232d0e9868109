import { readFileSync } from 'node:fs'
import { attribute } from '#app/domain/attribution/attribute.ts'
import type { Touch, TouchKind } from '#app/domain/attribution/touch.ts'

const page = readFileSync('docs/loop-example.md', 'utf8')
/** What stands beside the tables, in one line. */
export const prose = page
	.split('\n')
	.filter((line) => !line.startsWith('|'))
	.join(' ')
	.replace(/ +/g, ' ')
/** Assumed for every campaign, in basis points. */
export const MARGIN_BP = 4000

/** The rows of the table whose head begins with these words. */
export function table(...heads: string[]): Record<string, string>[] {
	const lines = page.split('\n')
	const at = lines.findIndex((line) => heads.every((head, column) => cells(line)[column] === head))
	const names = cells(lines[at] ?? '')
	const rows = lines.slice(at + 2)
	const end = rows.findIndex((line) => !line.startsWith('|'))
	return rows.slice(0, end < 0 ? undefined : end).map((line) => {
		const values = cells(line)
		return Object.fromEntries(names.map((name, column) => [name, values[column] ?? '']))
	})
}

const cells = (line: string) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim())
/** Fen of an amount written in yuan. */
export const minor = (text: string | undefined) => Math.round(Number(text) * 100)
const instant = (day: string) => new Date(`${day.length === 5 ? `2026-${day}` : day}T10:00:00+08:00`)
const KINDS: Record<string, TouchKind> = { C: 'AD_CLICK', S: 'CLICK', P: 'QR_SCAN', v: 'ONSITE_VISIT' }

function touchOf(text: string, id: number): Touch {
	const [to = '', day = '', fault = ''] = text.split(' ')
	const kind = to === 'C4' ? 'QR_SCAN' : (KINDS[to.charAt(0)] ?? 'CLICK')
	const numbered = (letter: string) => (to.startsWith(letter) ? Number(to.slice(1)) : null)
	return {
		...{ id, kind, at: instant(day), source: to },
		...{ campaignId: numbered('C'), shareLinkId: numbered('S') },
		placementId: to === 'C4' ? 1 : numbered('P'),
		fault: fault === '!bot' ? 'BOT' : fault === '!self' ? 'SELF' : null,
	}
}

/** Who came, by what, and what they bought; in fen. */
export const visitors = table('visitor', 'touches, oldest first').map((row) => ({
	touches: (row['touches, oldest first'] ?? '').split(', ').filter(Boolean).map(touchOf),
	order: row.order ? { name: row.order.split(' ')[0], at: instant(row.order.split(' ')[1] ?? '') } : null,
	paid: minor(row.paid || '0'),
	refunded: minor(row.refunded || '0'),
}))
/** The orders with what led to each by every model. */
export const orders = visitors.flatMap(({ order, touches, paid, refunded }) =>
	order ? [{ ...order, paid, net: paid - refunded, refunded, credits: attribute(touches, order.at) }] : [],
)
