import { BLANK_TICKET } from '#app/features/listings/components/blank-parts.ts'
import { type DraftAnswer, useEntered, yuanText } from '#app/features/listings/components/entered.ts'
import { NameFields, PartForm, RemoveForm } from '#app/features/listings/components/part-fields.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Ticket = DraftView['offers']['tickets'][number]

function TicketForm({ ticket, answer }: { ticket: Ticket | null; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const shown = ticket ?? BLANK_TICKET
	const entered = useEntered(answer, 'ticket', shown.id)
	const { field } = entered
	return (
		<PartForm does="ticket" id={shown.id} label={ticket ? t.save : t.ticketAdd}>
			<NameFields saved={shown.name} entered={entered} />
			<TextField inputMode="decimal" label={t.price} {...field('price', yuanText(shown.priceMinor))} />
			<TextField label={t.code} hint={t.codeHint} {...field('code', shown.code)} />
			<TextField inputMode="numeric" label={t.seats} {...field('seats', shown.seats)} />
		</PartForm>
	)
}

/** The kinds of tickets of an experience, and a form for another. */
export function TicketForms({ tickets, answer }: { tickets: readonly Ticket[]; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	const sent = answer?.values.does === 'ticket' ? (answer.values.id ?? '') : null
	return (
		<div className="grid gap-3">
			{tickets.map((ticket) => {
				const name = ticket.name[language] || ticket.name.zh || ticket.name.en
				const price = ticket.priceMinor === 0 ? t.free : format.money(ticket.priceMinor, 'CNY')
				return (
					<Disclosure key={ticket.id} summary={`${name} · ${price}`} open={sent === String(ticket.id)}>
						<TicketForm ticket={ticket} answer={answer} />
						<div className="mt-4 flex justify-end">
							<RemoveForm part="ticket" id={ticket.id} name={name} />
						</div>
					</Disclosure>
				)
			})}
			<Disclosure summary={`+ ${t.ticketAdd}`} open={tickets.length === 0 || sent === ''}>
				<TicketForm ticket={null} answer={answer} />
			</Disclosure>
		</div>
	)
}
