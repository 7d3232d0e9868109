import { KIND_PATH } from '#app/domain/catalog/listing-kind.ts'
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

/** So many first days are one press away; any other is a date to enter. */
const MOST_DAYS = 9

function Days({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const format = useFormats()
	const free = view.days.filter(({ isFree }) => isFree)
	const [first] = free
	if (!first)
		return (
			<Notice tone="warn" title={t.noneFree}>
				<a href={KIND_PATH.package} className="inline-block min-h-6 font-strong text-hill hover:underline">
					{t.others} →
				</a>
			</Notice>
		)
	return (
		<>
			{view.isLater ? <p className="mb-2 text-sm">{t.firstFree(format.date(first.date))}</p> : null}
			<ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-1.5">
				{free.slice(0, MOST_DAYS).map(({ date }) => (
					<li key={date}>
						<a
							href={planHref(view, { startsOn: date, slots: view.query.slots })}
							rel="nofollow"
							aria-current={date === view.query.startsOn ? 'date' : undefined}
							className="block rounded-lg border border-line px-1 py-2 text-center text-sm whitespace-nowrap hover:border-hill aria-[current]:border-hill aria-[current]:bg-hill aria-[current]:text-on-hill"
						>
							{format.dayWeekday(date)}
						</a>
					</li>
				))}
			</ul>
		</>
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

const NEAREST = 3

/** The days next to the refused one on which it can begin. */
function NearestDays({ view, startsOn }: { view: PackageView; startsOn: string }) {
	const t = useText(packageText)
	const format = useFormats()
	const away = ({ date }: { date: string }) => Math.abs(Date.parse(date) - Date.parse(startsOn))
	const near = view.days.filter(({ isFree }) => isFree).sort((one, other) => away(one) - away(other))
	if (near.length === 0) return null
	return (
		<p className="mt-2 flex flex-wrap gap-x-4">
			<span>{t.nearest}</span>
			{near.slice(0, NEAREST).map(({ date }) => (
				<a
					key={date}
					href={planHref(view, { startsOn: date, slots: view.query.slots })}
					rel="nofollow"
					className="inline-block min-h-6 font-semibold text-hill underline"
				>
					{format.dayWeekday(date)}
				</a>
			))}
		</p>
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
			<NearestDays view={view} startsOn={view.query.startsOn} />
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
				{view.days.some(({ isFree }) => isFree) ? <p className="mt-3 text-soft">{t.chooseDate}</p> : null}
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
