import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { FarmForm, SeasonForm, SharesForm } from '#app/features/supply/components/farm-forms.tsx'
import { SupplyAnswer } from '#app/features/supply/components/supply-answer.tsx'
import { doFarmsDeed } from '#app/features/supply/do-supply-deed.server.ts'
import { readFarms } from '#app/features/supply/read-supply.server.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: supplyText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	return readFarms(office, manager)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const values = enteredValues(await readFormData(request))
	const result = await doFarmsDeed(office, manager, values)
	if (result.outcome === 'done') throw redirect('/seller/farms?done=1', 303)
	return data({ values, problem: result.problem }, result.problem === 'form' ? 400 : 409)
}

export default function Farms() {
	const { farms, seasons, places, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(supplyText)
	const language = useLanguage()
	const format = useFormats()
	const valuesOf = (deed: string) => (answer?.values.deed === deed ? answer.values : null)
	const members = farms.filter(({ leftOn }) => leftOn === null)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<SupplyAnswer problem={answer?.problem ?? null} isDone={query.has('done')} />
			<Section title={t.farms}>
				{farms.length === 0 ? <EmptyState title={t.none}>{t.noneLead}</EmptyState> : null}
				<ul className="mb-4 divide-y divide-line">
					{farms.map((farm) => (
						<li key={farm.id} className="flex flex-wrap justify-between gap-x-near py-2">
							<span>
								<a
									href={`/seller/farms/${farm.id}`}
									className="inline-block py-close font-strong text-hill hover:underline"
								>
									{inLanguage(farm.name, language)}
								</a>{' '}
								<span className="text-soft">
									{inLanguage(farm.place, language)} ·{' '}
									{t.people(format.number(farm.households), format.number(farm.workers))}
								</span>
							</span>
							<span className="py-close">
								{farm.leftOn === null
									? farm.shareBp === null
										? t.noShare
										: `${t.share} ${farm.shareBp / 100}%`
									: t.left(format.date(farm.leftOn))}
							</span>
						</li>
					))}
				</ul>
				<div className="grid gap-3">
					<FarmForm
						{...{ places, today }}
						values={valuesOf('add') ?? {}}
						open={farms.length === 0 || valuesOf('add') !== null}
					/>
					<SharesForm
						farms={members}
						today={today}
						values={valuesOf('shares') ?? {}}
						open={valuesOf('shares') !== null}
					/>
				</div>
			</Section>
			<Section title={t.seasons}>
				{seasons.length === 0 ? <p className="mb-3 text-soft">{t.noSeason}</p> : null}
				<ul className="mb-4 divide-y divide-line">
					{seasons.map((season) => (
						<li key={season.id} className="flex flex-wrap justify-between gap-x-near py-2">
							<span>
								<a
									href={`/seller/seasons/${season.id}`}
									className="inline-block py-close font-strong text-hill hover:underline"
								>
									{inLanguage(season.name, language)}
								</a>{' '}
								<span className="text-soft">
									{format.date(season.fromOn)} – {format.date(season.toOn)}
								</span>
							</span>
							<span className="py-close">
								{format.weight(season.deliveredG)}{' '}
								<Badge tone={season.isClosed ? 'neutral' : 'tea'}>{season.isClosed ? t.isClosed : t.isOpen}</Badge>
							</span>
						</li>
					))}
				</ul>
				<SeasonForm today={today} values={valuesOf('season') ?? {}} open={valuesOf('season') !== null} />
			</Section>
		</>
	)
}
