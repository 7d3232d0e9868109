import type { PackageComponent } from '#app/domain/catalog/package-plan.ts'
import { KIND_PATH } from '#app/domain/catalog/listing-kind.ts'
import type { PackageView } from '#app/features/catalog/components/package-view.ts'
import { SessionChoice } from '#app/features/catalog/components/session-picker.tsx'
import { packageText } from '#app/features/catalog/package-text.ts'
import { slotKey } from '#app/domain/offers/package-choices.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { KIND_TONE } from '#app/ui/commerce/listing-card.tsx'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Choices({ component, view }: { component: PackageComponent; view: PackageView }) {
	const t = useText(packageText)
	if (component.kind !== 'experience' || view.query.startsOn === null) return null
	const sessions = view.sessions[component.position] ?? []
	if (sessions.length === 0) return <p className="mt-2 text-sm font-semibold text-danger">{t.noSession}</p>
	return (
		<fieldset className="mt-2">
			<legend className="mb-1 text-sm text-soft">{t.choose}</legend>
			<div className="flex flex-wrap gap-2">
				{sessions.map((session) => (
					<SessionChoice
						key={session.id}
						session={session}
						name={`choice-${component.position}`}
						isChosen={session.id === view.choices[component.position]}
						showsDay={false}
					/>
				))}
			</div>
		</fieldset>
	)
}

/** The address of the page with other choices. */
export function planHref(
	{ query, page }: PackageView,
	asked: { startsOn: string | null; slots: Record<string, number>; qty?: number },
) {
	const { qty = query.qty } = asked
	const pairs = [
		...(asked.startsOn === null ? [] : [['starts_on', asked.startsOn]]),
		...(qty > 1 ? [['qty', String(qty)]] : []),
		...Object.entries(asked.slots).map(([key, position]) => [key, String(position)]),
	]
	return `/packages/${page.slug}?${new URLSearchParams(pairs)}#plan`
}

function Alternatives({ component, view }: { component: PackageComponent; view: PackageView }) {
	const t = useText(packageText)
	const { slot } = component
	const others = view.alternatives.filter((it) => it.slot === slot)
	if (slot === null || others.length === 0) return null
	const { startsOn, slots } = view.query
	return (
		<ul className="mt-2 flex flex-wrap items-center gap-2 text-sm">
			<li className="text-soft">{t.orTake}</li>
			{others.map((other) => (
				<li key={other.position}>
					<a
						href={planHref(view, { startsOn, slots: { ...slots, [slotKey(slot)]: other.position } })}
						rel="nofollow"
						className="block rounded-lg border border-line px-2.5 py-1.5 font-semibold hover:border-hill"
					>
						{[other.title, other.option].filter(Boolean).join(' · ')}
					</a>
				</li>
			))}
		</ul>
	)
}

function Part({ component, view }: { component: PackageComponent; view: PackageView }) {
	const t = useText(packageText)
	const words = useText(commerceText)
	const format = useFormats()
	const price = view.quote?.parts[component.position]
	const count = [
		[component.option, component.qty > 1 ? t.times(component.qty) : ''].join(' ').trim(),
		component.partOfDay ? t.partOfDay[component.partOfDay] : '',
		component.nights ? t.nights(component.nights) : '',
	]
	return (
		<li className="flex gap-3 rounded-card border border-line bg-surface p-3">
			<div className="hidden aspect-4/3 w-28 flex-none self-start overflow-hidden rounded-lg sm:block">
				<Picture name={component.picture} alt="" sizes="7rem" />
			</div>
			<div className="min-w-0 flex-1">
				<p className="flex flex-wrap items-baseline justify-between gap-x-3">
					<span>
						<Badge tone={KIND_TONE[component.kind]}>{words.kinds[component.kind]}</Badge>{' '}
						<a
							href={`${KIND_PATH[component.kind]}/${component.slug}`}
							className="font-semibold hover:text-hill hover:underline"
						>
							{component.title}
						</a>
					</span>
					{price ? (
						<span className="tabular-nums">
							{price.paidMinor < price.listMinor ? (
								<s className="me-1 text-sm text-soft">{format.money(price.listMinor, view.page.currency)}</s>
							) : null}
							{format.money(price.paidMinor, view.page.currency)}
						</span>
					) : null}
				</p>
				<p className="text-sm text-soft">
					{count.filter(Boolean).join(' · ')} ·{' '}
					<a href={`/enterprises/${component.enterpriseSlug}`} className="hover:underline">
						{component.enterprise}
					</a>
				</p>
				<Choices component={component} view={view} />
				<Alternatives component={component} view={view} />
			</div>
		</li>
	)
}

/** The parts of a package in the order of their days. */
export function PackagePlan({ view }: { view: PackageView }) {
	const t = useText(packageText)
	const format = useFormats()
	const offsets = [...new Set(view.components.map(({ dayOffset }) => dayOffset))].sort((a, b) => a - b)
	const dateOf = (offset: number) => {
		if (view.query.startsOn === null) return null
		const date = new Date(Date.parse(`${view.query.startsOn}T00:00:00Z`) + offset * 86_400_000)
		return format.dayWeekday(date.toISOString().slice(0, 10))
	}
	return (
		<ol className="flex flex-col gap-5">
			{offsets.map((offset) => (
				<li key={offset}>
					<h3 className="mb-2 text-base">
						{t.day(offset + 1)} <span className="font-sans text-sm font-normal text-soft">{dateOf(offset)}</span>
					</h3>
					<ul className="flex flex-col gap-2">
						{view.components
							.filter(({ dayOffset }) => dayOffset === offset)
							.map((component) => (
								<Part key={component.position} component={component} view={view} />
							))}
					</ul>
				</li>
			))}
		</ol>
	)
}
