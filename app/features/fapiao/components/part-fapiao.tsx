import { Form } from '@remix-run/react'
import type { FapiaoKind, FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import { FapiaoBadge, useReason } from '#app/features/fapiao/components/fapiao-rows.tsx'
import { WishForm, type WishAnswer } from '#app/features/fapiao/components/wish-form.tsx'
import { fapiaoText } from '#app/features/fapiao/fapiao-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface OwnFapiao {
	id: number
	kind: FapiaoKind
	state: FapiaoState
	title: string
	taxNumber: string | null
	amountMinor: number
	currency: string
	number: string | null
	issuedOn: string | null
	hasFile: boolean
	reason: string
	isSubmitted: boolean
}

export interface PartFapiaoProps {
	part: {
		sellerOrderId: number
		currency: string
		/** Where the order's own mails go: the first thing in the form. */
		email: string
		leftMinor: number
		mayAsk: boolean
		fapiao: OwnFapiao[]
	}
	orderNumber: string
	answer: WishAnswer | null
}

function Entry({ fapiao, orderNumber }: { fapiao: OwnFapiao; orderNumber: string }) {
	const t = useText(fapiaoText)
	const format = useFormats()
	const reasonOf = useReason()
	const { id, kind, state, title, taxNumber, number, issuedOn, hasFile, reason, isSubmitted } = fapiao
	return (
		<li className="py-2">
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<span className="flex flex-wrap items-center gap-x-2">
					<span className="font-semibold">{t.names[kind]}</span> <FapiaoBadge state={state} />
				</span>
				<span className="font-semibold tabular-nums">
					{format.money(kind === 'RED' ? -fapiao.amountMinor : fapiao.amountMinor, fapiao.currency)}
				</span>
			</div>
			<p className="text-sm break-words text-soft">{[title, taxNumber].filter(Boolean).join(' · ')}</p>
			{number && issuedOn ? (
				<p className="text-sm text-soft">
					{t.number} <span className="tabular-nums">{number}</span> · {t.issuedOn(format.date(issuedOn))}
					{hasFile ? (
						<>
							{' · '}
							<a href={`/orders/${orderNumber}/fapiao/${id}`} className="font-semibold text-hill hover:underline">
								{t.download}
							</a>
						</>
					) : null}
				</p>
			) : null}
			{reason && state !== 'ISSUED' ? (
				<p className="text-sm">
					{t.why}: {reasonOf(reason)}
				</p>
			) : null}
			{kind === 'BLUE' && state === 'REQUESTED' && !isSubmitted ? (
				<Form method="post" className="mt-1">
					<input type="hidden" name="fapiao" value={id} />
					<Button name="intent" value="withdraw-fapiao" tone="quiet" size="s">
						{t.withdraw}
					</Button>
				</Form>
			) : null}
		</li>
	)
}

/** The fapiao of a seller's part: those there are, and the form that asks for one while there is something to issue it over. */
export function PartFapiao({ part, orderNumber, answer }: PartFapiaoProps) {
	const t = useText(fapiaoText)
	// What came of a request whose form is there no more, because of what happened meanwhile.
	const late = part.mayAsk ? null : (answer?.problem ?? null)
	if (part.fapiao.length === 0 && !part.mayAsk && !late) return null
	return (
		<section id={`fapiao-${part.sellerOrderId}`} className="mt-4 border-t border-line pt-3">
			<h3 className="text-base">{t.title}</h3>
			{late ? (
				<Notice tone="warn" className="mt-2">
					{t.faults[late]}
				</Notice>
			) : null}
			<ul className="divide-y divide-line">
				{part.fapiao.map((fapiao) => (
					<Entry key={fapiao.id} fapiao={fapiao} orderNumber={orderNumber} />
				))}
			</ul>
			{part.mayAsk ? <WishForm part={part} orderNumber={orderNumber} answer={answer} /> : null}
		</section>
	)
}
