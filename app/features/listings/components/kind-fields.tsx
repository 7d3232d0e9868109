import { type DraftAnswer, percentText, useEntered } from '#app/features/listings/components/entered.ts'
import { BilingualFields } from '#app/features/listings/components/part-fields.tsx'
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
	const { field } = useEntered(answer, 'frame')
	return (
		<>
			<SelectField
				label={t.perishable}
				choices={[
					{ value: 'no', label: t.isNo },
					{ value: 'yes', label: t.isYes },
				]}
				{...field('perishable', listing.perishable ? 'yes' : 'no')}
			/>
			<SelectField
				label={t.grade}
				empty={t.noGrade}
				choices={(['top', 'first', 'second'] as const).map((value) => ({ value, label: t.grades[value] }))}
				{...field('grade', listing.grade)}
			/>
			<TextField label={t.standard} hint={t.standardHint} maxLength={60} {...field('standard', listing.standardCode)} />
		</>
	)
}

function StayFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { field } = useEntered(answer, 'frame')
	return (
		<>
			<TextField type="time" label={t.checkIn} {...field('checkIn', listing.checkInTime)} />
			<TextField type="time" label={t.checkOut} {...field('checkOut', listing.checkOutTime)} />
		</>
	)
}

function ExperienceFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const entered = useEntered(answer, 'frame')
	return (
		<>
			<TextField inputMode="numeric" label={t.minutes} {...entered.field('minutes', listing.sessionMinutes ?? 120)} />
			<div />
			<BilingualFields name="meet" label={t.meet} saved={listing.meet} entered={entered} />
		</>
	)
}

function Booking({ listing, answer }: Props) {
	const t = useText(draftText)
	const { field } = useEntered(answer, 'frame')
	return (
		<SelectField
			label={t.booking}
			choices={(['instant', 'request'] as const).map((value) => ({ value, label: t.bookings[value] }))}
			{...field('booking', listing.bookingMode)}
		/>
	)
}

/** Terms that only some kinds of listing have. */
export function KindFields({ listing, answer }: Props) {
	const t = useText(draftText)
	const { field } = useEntered(answer, 'frame')
	const { kind } = listing
	return (
		<>
			{kind === 'product' ? <GoodsFields listing={listing} answer={answer} /> : null}
			{kind === 'stay' ? <StayFields listing={listing} answer={answer} /> : null}
			{kind === 'experience' ? <ExperienceFields listing={listing} answer={answer} /> : null}
			{kind === 'stay' || kind === 'experience' ? <Booking listing={listing} answer={answer} /> : null}
			{kind === 'package' ? (
				<TextField
					inputMode="decimal"
					label={t.discount}
					{...field('discount', percentText(listing.packageDiscountBp))}
				/>
			) : (
				<SelectField
					label={t.forPackages}
					hint={t.forPackagesHint}
					choices={[
						{ value: 'no', label: t.no },
						{ value: 'yes', label: t.yes },
					]}
					{...field('forPackages', listing.forPackages ? 'yes' : 'no')}
				/>
			)}
		</>
	)
}
