import { Form } from '@remix-run/react'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const STATUS_TONE: Record<ListingStatus, Tone> = {
	draft: 'neutral',
	review: 'sea',
	published: 'hill',
	paused: 'tea',
	withdrawn: 'danger',
}

/** The head of a listing's form: what it is, how it stands, and where else it is worked on. */
export function DraftHead({ listing }: { listing: { id: number; title: Bilingual; status: ListingStatus } }) {
	const t = useText(draftText)
	const language = useLanguage()
	const other = language === 'zh' ? listing.title.en : listing.title.zh
	return (
		<PageHead
			eyebrow={
				<a href="/seller/listings" className="text-hill hover:underline">
					← {t.all}
				</a>
			}
			title={listing.title[language] || other}
			lead={<Badge tone={STATUS_TONE[listing.status]}>{t.status[listing.status]}</Badge>}
			actions={
				<>
					<LinkButton href={`/seller/listings/${listing.id}/preview`} tone="quiet" size="s">
						{t.preview}
					</LinkButton>
					<LinkButton href={`/seller/listings/${listing.id}/pictures`} tone="quiet" size="s">
						{t.pictures}
					</LinkButton>
					<LinkButton href={`/seller/listings/${listing.id}`} tone="quiet" size="s">
						{t.limits}
					</LinkButton>
					<Form method="post" action={`/seller/listings/${listing.id}/edit`}>
						<Button name="does" value="copy" tone="quiet" size="s">
							{t.duplicate}
						</Button>
					</Form>
				</>
			}
		/>
	)
}
