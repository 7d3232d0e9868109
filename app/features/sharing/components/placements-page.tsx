import { Form } from '@remix-run/react'
import { HostShares, type Share } from '#app/features/sharing/components/host-shares.tsx'
import { placementText } from '#app/features/sharing/placement-text.ts'
import type { OwnPlacement as Placement } from '#app/domain/attribution/placement.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>

function PlacementRow({ it }: { it: Placement }) {
	const t = useText(placementText)
	const language = useLanguage()
	const format = useFormats()
	const facts = [it.listing?.[language], t.scans(format.number(it.scans)), t.orders(format.number(it.orders))]
	return (
		<li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
			<div className="min-w-0">
				<p className="font-strong">
					{it.label}{' '}
					<Badge tone={it.closedAt ? 'neutral' : 'hill'}>{it.closedAt ? t.closed : t.purposes[it.purpose]}</Badge>
				</p>
				<p className="text-small text-soft">{facts.filter(Boolean).join(' · ')}</p>
			</div>
			{it.closedAt ? null : (
				<div className="flex gap-2">
					<LinkButton href={`/seller/placements/${it.id}`} size="s" tone="quiet">
						{t.print}
					</LinkButton>
					<Form method="post">
						<input type="hidden" name="intent" value="close" />
						<Button name="id" value={it.id} tone="quiet" size="s">
							{t.close}
						</Button>
					</Form>
				</div>
			)}
		</li>
	)
}

type Own = readonly { slug: string; title: { zh: string; en: string } }[]

function NewPlacement({ values, faults, own }: { values: Texts; faults: Texts; own: Own }) {
	const t = useText(placementText)
	const language = useLanguage()
	const error = (name: keyof typeof t.faults) => (faults[name] ? t.faults[name] : null)
	return (
		<Card>
			<h2 className="mb-3 text-xl">{t.make}</h2>
			<Form method="post" noValidate className="grid gap-4">
				<div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
					<TextField
						name="label"
						label={t.label}
						hint={t.labelHint}
						defaultValue={values.label}
						error={error('label')}
					/>
					<SelectField
						name="purpose"
						label={t.purpose}
						choices={Object.entries(t.purposes).map(([value, label]) => ({ value, label }))}
						defaultValue={values.purpose ?? 'table'}
						error={error('purpose')}
					/>
					<TextField
						{...{ name: 'listing', label: t.listing, hint: t.listingHint, list: 'own-listings', autoComplete: 'off' }}
						defaultValue={values.listing}
						error={error('listing')}
					/>
					<datalist id="own-listings">
						{own.map(({ slug, title }) => (
							<option key={slug} value={slug}>
								{title[language]}
							</option>
						))}
					</datalist>
				</div>
				<Button name="intent" value="make" className="justify-self-start">
					{t.make}
				</Button>
			</Form>
		</Card>
	)
}

/** An enterprise's printed codes, and the form that makes another. */
export function PlacementsPage(props: {
	placements: readonly Placement[]
	shares: readonly Share[]
	/** What the enterprise has on show. */
	own: Own
	wasMade: boolean
	answer: { values: Texts; faults: Texts } | undefined
}) {
	const { placements, shares, own, wasMade, answer } = props
	const t = useText(placementText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.notMade} className="mb-4" /> : null}
			{wasMade && !answer ? <Notice tone="success" title={t.made} className="mb-4" /> : null}
			<div className="grid grid-cols-1 gap-5">
				<Card flush>
					{placements.length === 0 ? <p className="p-4 text-soft">{t.none}</p> : null}
					<ul className="divide-y divide-line">
						{placements.map((it) => (
							<PlacementRow key={it.id} it={it} />
						))}
					</ul>
				</Card>
				<HostShares shares={shares} />
				<NewPlacement key={placements.length} values={answer?.values ?? {}} faults={answer?.faults ?? {}} own={own} />
			</div>
		</>
	)
}
