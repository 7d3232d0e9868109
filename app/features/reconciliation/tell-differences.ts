import type { Difference } from '#app/domain/reconciliation/difference.ts'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

const t = reconciliationText.en
const { money, dateTime } = formatsOf('en')

type Found = Difference & { foundAt: Date }

function side(name: string, minor: number | null, state: string | null, currency: string): string {
	const figure = minor === null ? t.none : money(minor, currency)
	return `${name}: ${figure}${state === null ? '' : ` (${t.states[state] ?? state})`}`
}

function tell(it: Found): string {
	const names = t.sides[it.subject === 'payable' ? 'payable' : 'provider']
	return [
		`${t.kinds[it.kind].name}: ${it.objectId}${it.ourId === null || it.ourId === it.objectId ? '' : `, ours ${it.ourId}`}`,
		`    ${side(names.ours, it.oursMinor, it.ourState, it.currency)}; ${side(names.theirs, it.theirsMinor, it.theirState, it.currency)}; first seen ${dateTime(it.foundAt)}`,
		`    ${t.kinds[it.kind].toDo}`,
	].join('\n')
}

/** Open differences in plain words, for an operator's terminal. */
export function tellDifferences(found: readonly Found[]): string {
	if (found.length === 0) return 'The payment provider’s books and ours agree: 0 differences.'
	const count = found.length === 1 ? '1 difference' : `${found.length} differences`
	return [`${count} between the payment provider’s books and ours:`, ...found.map(tell)].join('\n\n')
}
