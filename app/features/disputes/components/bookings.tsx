import { ACCOUNTS, type AccountCode } from '#app/domain/settlement/accounts.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { disputeWords } from '#app/features/disputes/dispute-words-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Booking {
	key: string
	kind: string
	at: string | Date
	account: string
	seller: string | null
	amountMinor: number
}

/** What a dispute booked, debits and credits apart. */
export function Bookings({ bookings, currency }: { bookings: readonly Booking[]; currency: string }) {
	const t = useText(disputeText)
	const w = useText(disputeWords)
	const language = useLanguage()
	const { money, dateTime } = useFormats()
	const account = (code: string) => {
		const known = ACCOUNTS[code as AccountCode] as (typeof ACCOUNTS)[AccountCode] | undefined
		return known ? inLanguage(known.name, language) : code
	}
	return (
		<Table
			caption={t.bookings}
			rows={bookings}
			rowKey={(row) => `${row.key}-${row.account}-${row.seller ?? ''}`}
			empty={t.noBookings}
			columns={[
				{
					head: t.what,
					isTitle: true,
					cell: ({ kind, account: code, seller }) => (
						<div className="text-start">
							<span className="font-semibold">{account(code)}</span>
							{seller === null ? null : <span className="block text-sm">{seller}</span>}
							<span className="block text-sm text-soft">{w.kinds[kind] ?? kind}</span>
						</div>
					),
				},
				{ head: t.booked, cell: ({ at }) => dateTime(at) },
				{ head: t.debit, align: 'end', cell: ({ amountMinor: minor }) => (minor > 0 ? money(minor, currency) : '') },
				{ head: t.credit, align: 'end', cell: ({ amountMinor: minor }) => (minor < 0 ? money(-minor, currency) : '') },
			]}
		/>
	)
}
