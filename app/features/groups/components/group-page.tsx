import { Form } from '@remix-run/react'
import { groupsText } from '#app/features/groups/groups-text.ts'
import { GroupPlaces } from '#app/features/groups/components/group-places.tsx'
import type { GroupView } from '#app/features/groups/components/group-view.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Record<GroupView['state'], Tone> = {
	OPEN: 'persimmon',
	SUCCEEDED: 'hill',
	FAILED: 'neutral',
	CANCELLED: 'neutral',
}

/** Whole minutes that are left, at least one while there is any. */
const minutesLeft = (now: Date, until: Date) => Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 60_000))

/** How a group stands, in a word, with its time. */
function Standing({ group }: { group: GroupView }) {
	const t = useText(groupsText)
	const format = useFormats()
	const { state, endsAt, settledAt, missing, now } = group
	const isUnbegun = state === 'OPEN' && endsAt === null
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
			<Badge tone={TONES[state]}>{isUnbegun ? t.unbegun : t.states[state]}</Badge>
			{state === 'OPEN' ? <span className="font-semibold">{t.missing(format.number(missing))}</span> : null}
			{state === 'OPEN' && endsAt ? (
				<span className="text-soft">
					{t.ends(format.dateTime(endsAt))} · {t.left(format.duration(minutesLeft(now, endsAt)))}
				</span>
			) : null}
			{settledAt ? <span className="text-soft">{t.ended(format.dateTime(settledAt))}</span> : null}
			{isUnbegun ? <p className="basis-full text-small text-soft">{t.unbegunHint}</p> : null}
		</div>
	)
}

function Prices({ group }: { group: GroupView }) {
	const t = useText(groupsText)
	const format = useFormats()
	return (
		<dl className="grid grid-cols-2 gap-3">
			<div>
				<dt className="text-small text-soft">{t.priceTogether}</dt>
				<dd className="text-figure font-bold text-persimmon tabular-nums">
					{format.money(group.priceMinor, group.currency)}
				</dd>
			</div>
			<div>
				<dt className="text-small text-soft">{t.priceAlone}</dt>
				<dd className="text-part tabular-nums">{format.money(group.singleMinor, group.currency)}</dd>
			</div>
		</dl>
	)
}

function Thing({ group }: { group: GroupView }) {
	const t = useText(groupsText)
	return (
		<div className="grid grid-cols-[min(7rem,30%)_minmax(0,1fr)] gap-4">
			<div className="aspect-4/3 overflow-hidden rounded-lg">
				<Picture name={group.picture} alt="" sizes="7rem" />
			</div>
			<div className="min-w-0">
				<p className="font-semibold">{group.variant}</p>
				<p className="text-small">
					<a href={`/enterprises/${group.sellerSlug}`} className="text-soft hover:underline">
						{group.seller}
					</a>
				</p>
				<a href={`/products/${group.slug}`} className="text-small font-semibold text-hill hover:underline">
					{t.toListing} →
				</a>
			</div>
		</div>
	)
}

/** The page of a group that buys together, for whoever has its link. */
export function GroupPage({ group }: { group: GroupView }) {
	const t = useText(groupsText)
	const format = useFormats()
	return (
		<>
			<PageHead eyebrow={t.title} title={group.title} lead={t.lead[group.state]} />
			<div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
				<div className="grid gap-5 self-start">
					<Card>
						<div className="grid gap-4">
							<Thing group={group} />
							<Standing group={group} />
							<Prices group={group} />
							{group.canJoin ? (
								<Form method="post">
									<Button tone="buy" size="l" wide>
										{t.join(format.money(group.priceMinor, group.currency))}
									</Button>
								</Form>
							) : null}
							{group.state === 'OPEN' ? null : (
								<LinkButton href={`/products/${group.slug}`} tone="quiet">
									{t.toListing}
								</LinkButton>
							)}
						</div>
					</Card>
					{group.canJoin ? (
						<Card>
							<h2 className="mb-2 text-lead font-strong">{t.share}</h2>
							<ShareLink
								url={group.url}
								title={group.title}
								words={{ link: t.link, share: t.pass, copy: t.copy, copied: t.copied }}
							/>
							<a
								href={`/share?of=/groups/${group.code}`}
								className="mt-near inline-block min-h-6 font-strong text-hill hover:underline"
							>
								{t.channels} →
							</a>
						</Card>
					) : null}
				</div>
				<GroupPlaces group={group} />
			</div>
		</>
	)
}
