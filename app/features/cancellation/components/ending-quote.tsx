import { Form } from '@remix-run/react'
import type { LineDecision } from '#app/domain/cancellation/decide-line.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { useRuleWords } from '#app/features/cancellation/components/use-rule-words.ts'
import type { EndingPage, ShownQuote } from '#app/features/cancellation/components/ending-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	page: EndingPage
	quote: ShownQuote
	/** The page to choose on. */
	path: string
	orderPath: string
}

function Line({ line, page }: { line: LineDecision; page: EndingPage }) {
	const t = useText(cancellationText)
	const language = useLanguage()
	const format = useFormats()
	const rule = useRuleWords()
	const name = page.names[Math.abs(line.lineId)]
	return (
		<li className="flex flex-wrap justify-between gap-x-4 px-4 py-2.5">
			<span>
				<span className="font-semibold">{name ? inLanguage(name.title, language) : t.shipping}</span>
				{line.part ? <span className="text-soft"> · {t.some(line.part.qty, line.part.of)}</span> : null}
				<span className="block text-sm text-soft">{rule(line)}</span>
			</span>
			<span className="text-end tabular-nums">
				<span className="block font-semibold">{format.money(line.refundMinor, page.currency)}</span>
				{line.feeMinor > 0 ? (
					<span className="block text-sm text-soft">
						{page.isPaid ? t.fee : t.feeDue} {format.money(line.feeMinor, page.currency)}
					</span>
				) : null}
			</span>
		</li>
	)
}

function Decide({ quote, path, orderPath }: Props) {
	const t = useText(cancellationText)
	const format = useFormats()
	if (!quote.isValid) {
		return (
			<>
				<p className="mb-3 font-semibold">{t.expired}</p>
				<LinkButton href={path}>{t.again}</LinkButton>
			</>
		)
	}
	return (
		<>
			<p className="mb-3 text-sm text-soft">{t.validUntil(format.time(quote.validUntil))}</p>
			<Form method="post" className="flex flex-wrap items-center gap-3">
				<input type="hidden" name="quote" value={quote.id} />
				<Button name="intent" value="confirm" tone="danger">
					{t.confirm[quote.deed]}
				</Button>
				<LinkButton href={orderPath} tone="quiet">
					{t.keep}
				</LinkButton>
			</Form>
		</>
	)
}

function Done({ page, quote, orderPath }: Props) {
	const t = useText(cancellationText)
	const format = useFormats()
	const refundMinor = quote.answer?.refundMinor ?? 0
	return (
		<Notice tone="success" title={t.done[quote.deed]} className="mb-4">
			<p>
				{page.bankCase && page.isPaid
					? t.doneBank[page.bankCase](format.money(refundMinor, page.currency))
					: refundMinor > 0
						? t.doneBody(format.money(refundMinor, page.currency))
						: page.isPaid
							? t.doneNothing
							: t.unpaid}
			</p>
			{refundMinor > 0 && page.bankCase === null ? <p className="text-sm text-soft">{t.arrives}</p> : null}
			<p className="mt-2">
				<a href={orderPath} className="font-semibold text-hill underline">
					{t.back}
				</a>
			</p>
		</Notice>
	)
}

/** What ending the chosen lines means, line by line, to be confirmed; afterwards what was done. */
export function EndingQuote(props: Props) {
	const { page, quote } = props
	const t = useText(cancellationText)
	const format = useFormats()
	return (
		<>
			{quote.answer ? <Done {...props} /> : null}
			<Card flush>
				<h2 className="border-b border-line px-4 py-2.5 text-lg">
					{quote.answer ? t.done[quote.deed] : t.quoteTitle[quote.deed]}
				</h2>
				<ul className="divide-y divide-line">
					{quote.lines.map((line) => (
						<Line key={line.lineId} line={line} page={page} />
					))}
				</ul>
				<p className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-3 text-lg font-semibold">
					<span>
						{t.total} · {t.refund}
					</span>
					<span className="tabular-nums">{format.money(quote.refundMinor, page.currency)}</span>
				</p>
				{quote.answer ? null : (
					<div className="border-t border-line p-4">
						{page.isPaid ? null : <p className="mb-3">{t.unpaid}</p>}
						<Decide {...props} />
					</div>
				)}
			</Card>
		</>
	)
}
