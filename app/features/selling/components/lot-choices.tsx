import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** A line that leaves only with a lot, with the lots it can be from, first-expiring first; grams. */
export interface LotChoice {
	lineId: number
	title: Bilingual
	needG: number
	lots: { id: number; lotCode: string; leftG: number; expiresOn: string | null }[]
}

/** The codes of the lots that would be taken from without a choice. */
function suggestedCodes({ lots, needG }: LotChoice): string[] {
	const codes: string[] = []
	let missingG = needG
	for (const { lotCode, leftG } of lots) {
		if (missingG <= 0) break
		codes.push(lotCode)
		missingG -= leftG
	}
	return codes
}

/** From which lot a line is packed. */
export function LotField({ choice }: { choice: LotChoice }) {
	const t = useText(lineDeedsText)
	const language = useLanguage()
	const format = useFormats()
	const { lineId, lots, needG, title } = choice
	if (lots.length === 0) {
		return (
			<p className="text-sm">
				<span className="block font-semibold">{inLanguage(title, language)}</span> {t.noLot}{' '}
				<LinkButton href="/seller/lots/new" tone="quiet" size="s" className="mt-1">
					{t.recordLot}
				</LinkButton>
			</p>
		)
	}
	const choices = lots.map(({ id, lotCode, leftG, expiresOn }) => ({
		value: String(id),
		label: t.lotLeft(lotCode, format.weight(leftG), expiresOn && format.date(expiresOn)),
	}))
	return (
		<SelectField
			label={t.fromLot(inLanguage(title, language), format.weight(needG))}
			name={`lot-${lineId}`}
			choices={choices}
			empty={t.suggested(format.list(suggestedCodes(choice)))}
		/>
	)
}

/** Packs what leaves only with a lot. */
export function LotChoices({ choices }: { choices: readonly LotChoice[] }) {
	const t = useText(lineDeedsText)
	if (choices.length === 0) return null
	const canPack = choices.some(({ lots }) => lots.length > 0)
	return (
		<Form method="post" className="grid gap-3 border-t border-line p-4">
			<p className="text-sm text-soft">{t.packLotsLead}</p>
			{choices.map((choice) => (
				<LotField key={choice.lineId} choice={choice} />
			))}
			{canPack ? (
				<Button name="deed" value="pack-lots" wide>
					{t.packLots}
				</Button>
			) : null}
		</Form>
	)
}

/** The lots that a line was packed from. */
export function PackedFrom({ lots }: { lots: readonly { id: number; lotCode: string; amountG: number }[] }) {
	const t = useText(lineDeedsText)
	const format = useFormats()
	if (lots.length === 0) return null
	return (
		<p className="text-sm">
			{t.lot}{' '}
			{lots.map(({ id, lotCode, amountG }) => (
				<a key={id} href={`/seller/lots/${id}`} className="me-3 text-hill hover:underline">
					{lotCode} <span className="text-soft tabular-nums">({format.weight(amountG)})</span>
				</a>
			))}
		</p>
	)
}
