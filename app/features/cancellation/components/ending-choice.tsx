import { Form } from '@remix-run/react'
import type { EndingOption } from '#app/domain/cancellation/ending-options.ts'
import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { piecesField } from '#app/features/cancellation/ending-fields-form.ts'
import { useRuleWords } from '#app/features/cancellation/components/use-rule-words.ts'
import type { EndingPage } from '#app/features/cancellation/components/ending-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** How many of several pieces: all, unless fewer are asked for. */
function Pieces({ option: { pieces, lineIds } }: { option: EndingOption }) {
	const t = useText(cancellationText)
	const [lineId] = lineIds
	if (pieces === null || lineId === undefined) return null
	return (
		<QuantityField
			label={t.howMany(pieces)}
			hint={t.howManyHint}
			name={piecesField(lineId)}
			defaultValue={pieces}
			max={pieces}
			className="pb-3 ps-13 pe-4"
		/>
	)
}

function Option({ option, page, isChosen }: { option: EndingOption; page: EndingPage; isChosen: boolean }) {
	const t = useText(cancellationText)
	const language = useLanguage()
	const format = useFormats()
	const rule = useRuleWords()
	const names = option.lineIds.flatMap((id) => page.names[id] ?? [])
	const isWhole = names.length > 1
	return (
		<li>
			<label className="grid cursor-pointer grid-cols-[1.5rem_1fr] gap-x-3 gap-y-1 sm:grid-cols-[1.5rem_1fr_auto] px-4 py-3">
				<input
					type="checkbox"
					name="lines"
					value={option.lineIds.join(',')}
					defaultChecked={isChosen}
					className="mt-1 size-5 accent-hill"
				/>
				<span className="min-w-0">
					{names.map(({ id, title, option: words, qty }) => (
						<span key={id} className="block">
							<span className="font-semibold">{inLanguage(title, language)}</span>{' '}
							<span className="text-sm text-soft">
								{inLanguage(words, language)} × {qty}
							</span>
						</span>
					))}
					<span className="block text-sm text-soft">
						{isWhole ? `${t.whole} · ` : ''}
						{rule(option)}
					</span>
				</span>
				<span className="tabular-nums max-sm:col-start-2 sm:text-end">
					<span className="block font-semibold">
						{page.isPaid ? `${t.refund} ${format.money(option.refundMinor, page.currency)}` : ''}
					</span>
					<span className="block text-sm text-soft">
						{option.feeMinor > 0
							? `${page.isPaid ? t.fee : t.feeDue} ${format.money(option.feeMinor, page.currency)}`
							: t.noFee}
					</span>
				</span>
			</label>
			<Pieces option={option} />
		</li>
	)
}

/** The lines that can end by a deed, to be ticked (one that was asked for is), with what each would give back now. */
export function EndingChoice({
	deed,
	page,
	isAlone = false,
}: {
	deed: CancelDeed
	page: EndingPage
	isAlone?: boolean
}) {
	const t = useText(cancellationText)
	const options = page.options.filter((it) => it.deed === deed)
	if (options.length === 0) return null
	return (
		<Form method="post">
			<Card flush>
				<div className="border-b border-line px-4 py-2.5">
					<h2 className="text-lg">{t.choose[deed]}</h2>
					{t.chooseHint[deed] ? <p className="text-sm text-soft">{t.chooseHint[deed]}</p> : null}
				</div>
				<input type="hidden" name="deed" value={deed} />
				<ul className="divide-y divide-line">
					{options.map((option) => (
						<Option
							key={option.lineIds.join()}
							option={option}
							page={page}
							isChosen={isAlone && options.length === 1}
						/>
					))}
				</ul>
				<div className="border-t border-line p-4">
					<Button name="intent" value="quote">
						{t.see[deed]}
					</Button>
				</div>
			</Card>
		</Form>
	)
}
