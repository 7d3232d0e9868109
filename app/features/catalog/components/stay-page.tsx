import type { StayFault } from '#app/domain/catalog/stay-query.ts'
import { ListingFrame } from '#app/features/catalog/components/listing-frame.tsx'
import { StayCalendar } from '#app/features/catalog/components/stay-calendar.tsx'
import { StayRooms } from '#app/features/catalog/components/stay-rooms.tsx'
import type { StayView } from '#app/features/catalog/components/stay-view.ts'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { stayText } from '#app/features/catalog/stay-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { MostKept } from '#app/ui/commerce/most-kept.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useText } from '#app/ui/text/language.tsx'

function AskForm({ view }: { view: StayView }) {
	const t = useText(stayText)
	const { inputs, faults, query } = view
	const faultOf = (field: StayFault['field']) => {
		const fault = faults.find((it) => it.field === field)
		return fault ? t.fault[fault.code] : null
	}
	return (
		<form action={`/stays/${view.page.slug}#rooms`} method="get" className="flex flex-col gap-3">
			{inputs.plan ? <input type="hidden" name="plan" value={inputs.plan} /> : null}
			<DateRangeFields
				from={{ name: 'check_in', label: t.checkIn, value: inputs.check_in, error: faultOf('check_in') }}
				to={{ name: 'check_out', label: t.checkOut, value: inputs.check_out, error: faultOf('check_out') }}
				min={view.today}
				required
			/>
			<div className="grid grid-cols-2 gap-3">
				<TextField
					name="adults"
					label={t.adults}
					inputMode="numeric"
					defaultValue={inputs.adults ?? query.adults}
					error={faultOf('adults')}
				/>
				<TextField
					name="rooms"
					label={t.rooms}
					inputMode="numeric"
					defaultValue={inputs.rooms ?? query.rooms}
					error={faultOf('rooms')}
				/>
			</div>
			<TextField
				name="child_ages"
				label={t.childAges}
				placeholder={t.childAgesHint}
				inputMode="text"
				maxLength={40}
				defaultValue={inputs.child_ages ?? ''}
				error={faultOf('child_ages')}
			/>
			<MostKept kind="stay" limit={{ by: 'seller', most: view.page.mostPerVisitor }} />
			<Button size="l">{t.check}</Button>
		</form>
	)
}

/** The page of a stay. */
export function StayPage({ view }: { view: StayView }) {
	const t = useText(stayText)
	const listing = useText(listingText)
	const words = useText(commerceText)
	const { page, faults } = view
	return (
		<ListingFrame
			page={page}
			news={view.news}
			facts={[
				{ term: t.timesTerm, detail: t.times(page.checkInTime ?? '', page.checkOutTime ?? '') },
				{ term: t.requestTerm, detail: page.bookingMode === 'request' ? t.requestNote : null },
			]}
			buy={
				<Card>
					<p className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
						<Price minor={page.fromMinor} currency={page.currency} isFrom size="l" per={words.perNight} />
					</p>
					{faults.length > 0 ? <Notice tone="warn" title={listing.faults} className="mb-3" /> : null}
					<AskForm view={view} />
				</Card>
			}
		>
			<StayRooms view={view} />
			<StayCalendar view={view} />
		</ListingFrame>
	)
}
