import { Form } from '@remix-run/react'
import { partOfMissing } from '#app/domain/listings/listing-draft.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Props = Pick<DraftView, 'listing' | 'missing' | 'right' | 'review'>

function Deed({ does, label, isDisabled }: { does: string; label: string; isDisabled?: boolean }) {
	return (
		<Form method="post">
			<Button name="does" value={does} disabled={isDisabled} tone={does === 'ask' ? 'primary' : 'quiet'}>
				{label}
			</Button>
		</Form>
	)
}

function Reasons({ review }: Pick<Props, 'review'>) {
	const t = useText(draftText)
	const language = useLanguage()
	if (review?.state !== 'RETURNED') return null
	return (
		<Notice tone="warn" title={t.returned} className="mb-4">
			<p className="whitespace-pre-line">{language === 'zh' ? review.reasonsZh : review.reasonsEn}</p>
		</Notice>
	)
}

function MissingList({ listing, missing, right }: Pick<Props, 'listing' | 'missing' | 'right'>) {
	const t = useText(draftText)
	if (missing.length === 0) return <p>{right.isTrusted ? t.nothingMissingTrusted : t.nothingMissing}</p>
	const hrefOf = (part: ReturnType<typeof partOfMissing>) =>
		part === 'pictures' || part === 'sessions' ? `/seller/listings/${listing.id}/${part}` : `#${part}`
	return (
		<>
			<p className="font-semibold">{t.missingTitle(missing.length)}</p>
			<ul className="mt-2 grid list-disc gap-1 ps-5">
				{missing.map((one) => (
					<li key={one}>
						<a href={hrefOf(partOfMissing(one))} className="text-hill underline-offset-4 hover:underline">
							{one === 'offer' ? t.missingOffer[listing.kind] : t.missing[one]}
						</a>
					</li>
				))}
			</ul>
		</>
	)
}

/** How far a listing is from the shelf, what is missing, and the way to the next step. */
export function PublishCard({ listing, missing, right, review }: Props) {
	const t = useText(draftText)
	if (listing.status === 'review')
		return (
			<Card className="grid gap-3">
				<p>{t.waiting}</p>
				<Deed does="take-back" label={t.takeBack} />
			</Card>
		)
	if (listing.status !== 'draft')
		return listing.status === 'withdrawn' ? null : (
			<p className="text-soft">{right.isTrusted ? t.onShelfTrusted : t.onShelf}</p>
		)
	return (
		<>
			<Reasons review={review} />
			<Card className="grid gap-4">
				<div>
					<MissingList listing={listing} missing={missing} right={right} />
				</div>
				{right.isVerified ? (
					<Deed does="ask" label={right.isTrusted ? t.askTrusted : t.ask} isDisabled={missing.length > 0} />
				) : (
					<Notice>{t.notVerified}</Notice>
				)}
			</Card>
		</>
	)
}
