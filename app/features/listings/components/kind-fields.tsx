import { type DraftAnswer, percentText, useEntered } from '#app/features/listings/components/entered.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	listing: DraftView['listing']
	answer: DraftAnswer | null
}

function GoodsFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { valueOf, faultOf } = useEntered(answer, 'frame')
	return (
		<>
			<SelectField
				name="perishable"
				label={t.perishable}
				choices={[
					{ value: 'no', label: t.isNo },
					{ value: 'yes', label: t.isYes },
				]}
				defaultValue={valueOf('perishable', listing.perishable ? 'yes' : 'no')}
				error={faultOf('perishable')}
			/>
			<SelectField
				name="grade"
				label={t.grade}
				empty={t.noGrade}
				choices={(['top', 'first', 'second'] as const).map((value) => ({ value, label: t.grades[value] }))}
				defaultValue={valueOf('grade', listing.grade)}
				error={faultOf('grade')}
			/>
		</>
	)
}

function StayFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { valueOf, faultOf } = useEntered(answer, 'frame')
	return (
		<>
			<TextField
				name="checkIn"
				type="time"
				label={t.checkIn}
				defaultValue={valueOf('checkIn', listing.checkInTime)}
				error={faultOf('checkIn')}
			/>
			<TextField
				name="checkOut"
				type="time"
				label={t.checkOut}
				defaultValue={valueOf('checkOut', listing.checkOutTime)}
				error={faultOf('checkOut')}
			/>
		</>
	)
}

function ExperienceFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { valueOf, faultOf } = useEntered(answer, 'frame')
	return (
		<>
			<TextField
				name="minutes"
				inputMode="numeric"
				label={t.minutes}
				defaultValue={valueOf('minutes', listing.sessionMinutes ?? 120)}
				error={faultOf('minutes')}
			/>
			<div />
			{(['Zh', 'En'] as const).map((key) => (
				<TextField
					key={key}
					name={`meet${key}`}
					lang={key === 'Zh' ? 'zh' : 'en'}
					label={`${t.meet} (${key === 'Zh' ? t.zh : t.en})`}
					defaultValue={valueOf(`meet${key}`, key === 'Zh' ? listing.meet.zh : listing.meet.en)}
					error={faultOf(`meet${key}`)}
				/>
			))}
		</>
	)
}

function Booking({ listing, answer }: Props) {
	const t = useText(draftText)
	const { valueOf, faultOf } = useEntered(answer, 'frame')
	return (
		<SelectField
			name="booking"
			label={t.booking}
			choices={(['instant', 'request'] as const).map((value) => ({ value, label: t.bookings[value] }))}
			defaultValue={valueOf('booking', listing.bookingMode)}
			error={faultOf('booking')}
		/>
	)
}

/** Terms that only some kinds of listing have. */
export function KindFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { valueOf, faultOf } = useEntered(answer, 'frame')
	const { kind } = listing
	return (
		<>
			{kind === 'product' ? <GoodsFields listing={listing} answer={answer} /> : null}
			{kind === 'stay' ? <StayFields listing={listing} answer={answer} /> : null}
			{kind === 'experience' ? <ExperienceFields listing={listing} answer={answer} /> : null}
			{kind === 'stay' || kind === 'experience' ? <Booking listing={listing} answer={answer} /> : null}
			{kind === 'package' ? (
				<TextField
					name="discount"
					inputMode="decimal"
					label={t.discount}
					defaultValue={valueOf('discount', percentText(listing.packageDiscountBp))}
					error={faultOf('discount')}
				/>
			) : (
				<SelectField
					name="forPackages"
					label={t.forPackages}
					hint={t.forPackagesHint}
					choices={[
						{ value: 'no', label: t.no },
						{ value: 'yes', label: t.yes },
					]}
					defaultValue={valueOf('forPackages', listing.forPackages ? 'yes' : 'no')}
					error={faultOf('forPackages')}
				/>
			)}
		</>
	)
}
