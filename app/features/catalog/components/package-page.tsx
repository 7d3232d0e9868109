import type { PackageFault } from '#app/domain/catalog/package-query.ts'
import { ListingFrame } from '#app/features/catalog/components/listing-frame.tsx'
import { PackagePlan, planHref } from '#app/features/catalog/components/package-plan.tsx'
import type { PackageView } from '#app/features/catalog/components/package-view.ts'
import { TooMany } from '#app/features/catalog/components/too-many.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { packageText } from '#app/features/catalog/package-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { MostKept } from '#app/ui/commerce/most-kept.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { dateType } from '#app/ui/kit/date-range.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function DateForm({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const faultOf = (field: PackageFault['field']) => {
		const fault = view.faults.find((it) => it.field === field)
		return fault ? t.fault[fault.code] : null
	}
	return (
		<form action={`/packages/${view.page.slug}#plan`} method="get" className="flex flex-col gap-3">
			<div className="grid grid-cols-[2fr_1fr] gap-3">
				<TextField
					name="starts_on"
					type={dateType(view.inputs.starts_on)}
					label={t.startsOn}
					min={view.today}
					defaultValue={view.inputs.starts_on ?? ''}
					error={faultOf('starts_on')}
					required
				/>
				<TextField
					name="qty"
					inputMode="numeric"
					label={t.qty}
					defaultValue={view.inputs.qty ?? view.query.qty}
					error={faultOf('qty')}
				/>
			</div>
			{Object.entries(view.query.slots).map(([key, position]) => (
				<input key={key} type="hidden" name={key} value={position} />
			))}
			<MostKept kind="package" limit={view.quote?.limit ?? { by: 'seller', most: view.page.mostPerVisitor }} />
			<Button>{t.check}</Button>
		</form>
	)
}

function Days({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const format = useFormats()
	if (view.days.every(({ isFree }) => !isFree)) return <p className="text-sm text-soft">{t.noneFree}</p>
	return (
		<ul className="relative -mx-4 flex gap-1.5 overflow-x-auto px-4 pb-2 sm:-mx-5 sm:px-5">
			{view.days.map(({ date, isFree }) => {
				const look = date === view.query.startsOn ? 'border-hill bg-hill text-on-hill' : 'border-line'
				return (
					<li key={date} className="flex-none text-center text-sm">
						{isFree ? (
							<a
								href={planHref(view, { startsOn: date, slots: view.query.slots })}
								rel="nofollow"
								className={`block rounded-lg border px-2.5 py-1.5 whitespace-nowrap hover:border-hill ${look}`}
							>
								{format.dayWeekday(date)}
							</a>
						) : (
							<span className="block rounded-lg border border-line bg-sunken px-2.5 py-1.5 whitespace-nowrap text-soft line-through">
								{format.dayWeekday(date)} <span className="sr-only">{t.full}</span>
							</span>
						)}
					</li>
				)
			})}
		</ul>
	)
}

function PriceSplit({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const format = useFormats()
	const { quote, quotedOn, page } = view
	if (!quote || !quotedOn || quote.reasons.length > 0) {
		return <Price minor={page.fromMinor} currency={page.currency} isFrom size="l" />
	}
	return (
		<div>
			<Price minor={quote.totalMinor} wasMinor={quote.listMinor} currency={page.currency} size="l" />
			<p className="text-sm text-soft">
				{t.from(format.dayWeekday(quotedOn))} · {t.alone} {format.money(quote.listMinor, page.currency)} ·{' '}
				<span className="text-hill">{t.discount(format.percent(page.packageDiscountBp / 10_000))}</span>
			</p>
		</div>
	)
}

function Refusal({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const language = useLanguage()
	if (view.query.startsOn === null || !view.quote || view.quote.reasons.length === 0) return null
	return (
		<Notice tone="warn" title={t.notAvailable}>
			<ul>
				{view.quote.reasons.map((reason) => (
					<li key={JSON.stringify(reason)}>{reasonText(language, reason)}</li>
				))}
			</ul>
		</Notice>
	)
}

/** The price with the way into the basket; or why it cannot be had, or how many can. */
function Offer({ view }: { view: PackageView }) {
	const words = useText(commerceText)
	const { query, quote } = view
	if (!quote || quote.reasons.length > 0) return <Refusal view={view} />
	if (quote.limit?.isOver)
		return <TooMany kind="package" limit={quote.limit} hrefOf={(qty) => planHref(view, { ...query, qty })} />
	return (
		<div className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-hill-soft p-4">
			<PriceSplit view={view} />
			<Button tone="buy" size="l">
				{words.addToBasket}
			</Button>
		</div>
	)
}

function Plan({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const { query, page } = view
	if (query.startsOn === null) {
		return (
			<>
				<PackagePlan view={view} />
				<p className="mt-3 text-soft">{t.chooseDate}</p>
			</>
		)
	}
	const fields = {
		intent: 'add',
		kind: 'package',
		listingId: String(page.id),
		startsOn: query.startsOn,
		qty: String(query.qty),
		...Object.fromEntries(Object.entries(query.slots).map(([key, position]) => [`choice-${key}`, String(position)])),
		returnTo: planHref(view, query).replace('#plan', ''),
	}
	return (
		<form action="/cart" method="post" className="flex flex-col gap-4">
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<PackagePlan view={view} />
			<Offer view={view} />
			{view.components.some(({ kind }) => kind === 'product') ? (
				<p className="text-sm text-soft">{t.shippingApart}</p>
			) : null}
		</form>
	)
}

/** The page of a package. */
export function PackagePage({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const listing = useText(listingText)
	return (
		<ListingFrame
			page={view.page}
			news={view.news}
			buy={
				<Card className="flex flex-col gap-3">
					<PriceSplit view={view} />
					<p className="text-sm font-semibold">{t.when}</p>
					<Days view={view} />
					{view.faults.length > 0 ? <Notice tone="warn" title={listing.faults} /> : null}
					<DateForm view={view} />
				</Card>
			}
		>
			<Section title={t.plan} id="plan">
				<Plan view={view} />
			</Section>
		</ListingFrame>
	)
}
