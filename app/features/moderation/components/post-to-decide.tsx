import { Form } from '@remix-run/react'
import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { type ModeratedSubject, POST_FAULTS, type PostFault, type PostState } from '#app/domain/reviews/post-states.ts'
import { moderationText } from '#app/features/moderation/moderation-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Stars } from '#app/ui/kit/rating.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface PostToDecide {
	subject: ModeratedSubject
	id: number
	state: PostState
	words: string
	author: string
	stars: number | null
	at: Date
	hiddenFor: PostFault | null
	about: string | null
	/** Of a letter the order is known, of all else the listing. */
	title: Bilingual | null
	listing: { kind: ListingKind; slug: string } | null
	orderNumber: string | null
	enterprise: Bilingual
	photos: string[]
	reports: { reason: PostFault; words: string }[]
}

const TONES: Record<PostState, Tone> = { SHOWN: 'hill', HELD: 'persimmon', HIDDEN: 'neutral' }

function Reports({ reports }: Pick<PostToDecide, 'reports'>) {
	const t = useText(moderationText)
	if (reports.length === 0) return null
	return (
		<div className="mt-3 rounded-lg bg-tea-soft px-3 py-2 text-sm">
			<p className="font-semibold">{`${t.reports} (${reports.length})`}</p>
			<ul className="list-disc ps-5">
				{reports.map(({ reason, words }, at) => (
					<li key={at}>
						{t.faults[reason]}
						{words ? `: ${words}` : ''}
					</li>
				))}
			</ul>
		</div>
	)
}

function Verdicts({ post }: { post: PostToDecide }) {
	const t = useText(moderationText)
	const own = (
		<>
			<input type="hidden" name="subject" value={post.subject} />
			<input type="hidden" name="id" value={post.id} />
		</>
	)
	return (
		<div className="mt-4 grid gap-3">
			<Form method="post">
				{own}
				<Button name="does" value="show" tone="quiet">
					{post.state === 'SHOWN' ? t.keep : t.show}
				</Button>
			</Form>
			{post.state === 'HIDDEN' ? null : (
				<Form method="post" className="flex flex-wrap items-end gap-3">
					{own}
					<SelectField
						name="fault"
						label={t.fault}
						required
						empty="–"
						choices={POST_FAULTS.map((value) => ({ value, label: t.faults[value] }))}
						className="min-w-48 max-sm:w-full"
					/>
					<TextField
						name="why"
						label={`${t.why} (${t.whyHint})`}
						required
						minLength={3}
						maxLength={500}
						className="min-w-56 flex-1 max-sm:basis-full"
					/>
					<Button name="does" value="hide" tone="danger">
						{t.hide}
					</Button>
				</Form>
			)}
		</div>
	)
}

/** A text with what was said against it, and what an administrator can do. */
export function PostCard({ post, mayWrite }: { post: PostToDecide; mayWrite: boolean }) {
	const t = useText(moderationText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card className="voices">
			<p className="who">
				<Badge>{t.subjects[post.subject]}</Badge>
				<Badge tone={TONES[post.state]}>{t.states[post.state]}</Badge>
				{post.hiddenFor ? <Badge tone="tea">{t.faults[post.hiddenFor]}</Badge> : null}
				{post.stars === null ? null : <Stars stars={post.stars} />}
				<b>{post.subject === 'reply' || post.subject === 'answer' ? null : post.author}</b>
				{post.listing && post.title ? (
					<a href={listingPath(post.listing)} className="text-hill hover:underline">
						{inLanguage(post.title, language)}
					</a>
				) : (
					<span className="tabular-nums">{post.orderNumber}</span>
				)}
				<span>
					{inLanguage(post.enterprise, language)} · {format.dateTime(post.at)}
				</span>
			</p>
			{post.about ? <p className="text-sm text-soft">{`${t.about}: ${post.about}`}</p> : null}
			<p>{post.words}</p>
			<ul className="photos">
				{post.photos.map((name, at) => (
					<li key={name}>
						<a href={`/files/${name}-640.webp`}>
							<img src={`/files/${name}-320.webp`} alt={t.photo(at + 1)} width={96} height={96} loading="lazy" />
						</a>
					</li>
				))}
			</ul>
			<Reports reports={post.reports} />
			{mayWrite ? <Verdicts post={post} /> : null}
		</Card>
	)
}
