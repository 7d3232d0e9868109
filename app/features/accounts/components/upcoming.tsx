import { accountText } from '#app/features/accounts/account-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import type { VoucherState } from '#app/domain/vouchers/states.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Titled {
	titleZh: string
	titleEn: string
}

export interface Booking extends Titled {
	id: number
	orderNumber: string
	optionZh: string
	optionEn: string
	qty: number
	dueAt: string | null
}

/** Stays and sessions to come. */
export function BookingList({ bookings }: { bookings: readonly Booking[] }) {
	const language = useLanguage()
	const format = useFormats()
	return (
		<ul className="grid gap-3 sm:grid-cols-2">
			{bookings.map((booking) => (
				<li key={booking.id}>
					<Card className="relative h-full">
						<a
							href={`/orders/${booking.orderNumber}`}
							className="font-semibold after:absolute after:inset-0 hover:text-hill"
						>
							{language === 'zh' ? booking.titleZh : booking.titleEn}
						</a>
						<p className="text-soft">
							{language === 'zh' ? booking.optionZh : booking.optionEn} × {booking.qty}
						</p>
						{booking.dueAt ? <p className="tabular-nums">{format.dateTime(booking.dueAt)}</p> : null}
					</Card>
				</li>
			))}
		</ul>
	)
}

export interface ListedVoucher extends Titled {
	code: string
	state: string
	validFrom: Date | string
	validTo: Date | string
	/** The stay's or session's own hours; the gate takes a voucher somewhat earlier and later. */
	startsAt: Date | string | null
	endsAt: Date | string | null
	timesTotal: number
	timesUsed: number
}

/** Vouchers, the next to use first. */
export function VoucherList({ vouchers }: { vouchers: readonly ListedVoucher[] }) {
	const t = useText(accountText)
	const language = useLanguage()
	const span = useTimeSpan()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{vouchers.map((voucher) => {
					const isUsable = voucher.state === 'ISSUED' || voucher.state === 'PARTLY_REDEEMED'
					return (
						<li key={voucher.code} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 py-3">
							<div className="min-w-0">
								<p className="font-semibold">{language === 'zh' ? voucher.titleZh : voucher.titleEn}</p>
								<p className="text-sm text-soft tabular-nums">
									{span(voucher.startsAt ?? voucher.validFrom, voucher.endsAt ?? voucher.validTo)}
								</p>
								<p className="text-sm">
									<Badge tone={isUsable ? 'hill' : 'neutral'}>{t.voucherState[voucher.state as VoucherState]}</Badge>{' '}
									{isUsable ? t.left(voucher.timesTotal - voucher.timesUsed, voucher.timesTotal) : null}
								</p>
							</div>
							<LinkButton href={`/vouchers/${voucher.code}`} tone={isUsable ? 'primary' : 'quiet'}>
								{t.showVoucher}
							</LinkButton>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
