import type { PackagePart } from '#app/domain/listings/draft-parts.ts'
import { type Entered, percentText, yuanText } from '#app/features/listings/components/entered.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { packagePartsText } from '#app/features/listings/package-parts-text.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Terms = Pick<PackagePart, 'kind' | 'qty' | 'nights' | 'dayOffset' | 'partOfDay' | 'slot' | 'share'>

const SLOTS = [1, 2, 3, 4, 5]

/** A share as its two fields have it. */
function shareTexts(share: Terms['share']) {
	if (!share) return { kind: '', amount: '' }
	return 'bp' in share
		? { kind: 'percent', amount: percentText(share.bp) }
		: { kind: 'amount', amount: yuanText(share.amountMinor) }
}

/** What the form of something new shows. */
const NEW: Omit<Terms, 'kind'> = { qty: 1, nights: 1, dayOffset: 0, partOfDay: null, slot: null, share: null }

/** On which day, how often, as one of which choice and for which share something is part of a package; null is something new. */
export function ComponentTermsFields({ terms, entered }: { terms: Terms | null; entered: Entered }) {
	const d = useText(draftText)
	const t = useText(packagePartsText)
	const { field } = entered
	const { qty, nights, dayOffset, partOfDay, slot, share: shareNow } = terms ?? NEW
	const share = shareTexts(shareNow)
	const isKind = (kind: Terms['kind']) => terms === null || terms.kind === kind
	const numbers = [
		{ name: 'qty', label: d.qty, saved: qty },
		...(isKind('stay') ? [{ name: 'nights', label: d.nights, saved: nights }] : []),
		{ name: 'day', label: d.day, saved: dayOffset + 1 },
	]
	return (
		<>
			<div className="grid grid-cols-3 items-start gap-3">
				{numbers.map(({ name, label, saved }) => (
					<TextField key={name} inputMode="numeric" label={label} {...field(name, saved)} />
				))}
			</div>
			<div className="grid items-start gap-3 sm:grid-cols-2">
				{isKind('experience') ? (
					<SelectField
						label={t.partOfDay}
						empty={t.anyTime}
						choices={(['morning', 'afternoon', 'evening'] as const).map((value) => ({ value, label: t.parts[value] }))}
						{...field('partOfDay', partOfDay)}
					/>
				) : null}
				<SelectField
					label={t.slot}
					hint={t.slotHint}
					empty={t.always}
					choices={SLOTS.map((slot) => ({ value: String(slot), label: t.slotIs(slot) }))}
					{...field('slot', slot)}
				/>
				<SelectField
					label={t.shareKind}
					empty={t.inProportion}
					choices={(['percent', 'amount'] as const).map((value) => ({ value, label: t[value] }))}
					{...field('shareKind', share.kind)}
				/>
				<TextField inputMode="decimal" label={t.share} {...field('share', share.amount)} />
			</div>
		</>
	)
}
