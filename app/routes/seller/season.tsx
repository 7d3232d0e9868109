import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { CloseForm, GatherForm, PledgeForm } from '#app/features/supply/components/season-forms.tsx'
import { StatementCard } from '#app/features/supply/components/statement-card.tsx'
import { SupplyAnswer } from '#app/features/supply/components/supply-answer.tsx'
import { doSeasonDeed } from '#app/features/supply/do-supply-deed.server.ts'
import { readSeason } from '#app/features/supply/read-supply.server.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { idOf, readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: supplyText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const page = await readSeason(office, manager, idOf(params.id))
	if (!page) throw new Response(null, { status: 404 })
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const values = enteredValues(await readFormData(request))
	const seasonId = idOf(params.id)
	const result = await doSeasonDeed(office, manager, { seasonId, values })
	if (result.outcome === 'done') throw redirect(`/seller/seasons/${seasonId}?done=1`, 303)
	return data({ values, problem: result.problem }, result.problem === 'form' ? 400 : 409)
}

export default function Season() {
	const { season, statements, products, plots, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(supplyText)
	const language = useLanguage()
	const format = useFormats()
	const valuesOf = (deed: string) => (answer?.values.deed === deed ? answer.values : null)
	const form = (deed: string) => ({ values: valuesOf(deed) ?? {}, open: valuesOf(deed) !== null })
	const name = inLanguage(season.name, language)
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: '/seller/farms' }, { label: name }]} />
			<PageHead
				title={name}
				lead={`${format.date(season.fromOn)} – ${format.date(season.toOn)} · ${season.isClosed ? t.isClosed : t.isOpen}`}
			/>
			<SupplyAnswer problem={answer?.problem ?? null} isDone={!answer && query.has('done')} />
			<DefinitionList
				items={[
					{ term: t.delivered, detail: format.weight(season.deliveredG) },
					{ term: t.owed, detail: format.money(season.owedMinor) },
					...(season.surplusMinor === null ? [] : [{ term: t.surplus, detail: format.money(season.surplusMinor) }]),
					{ term: t.paid, detail: format.money(season.paidMinor) },
					{ term: t.splitBy, detail: t.split[season.splitBy] },
				]}
			/>
			{season.isClosed ? null : (
				<div className="my-4 grid gap-3">
					<GatherForm farms={statements} {...{ products, plots, today }} {...form('gather')} />
					<PledgeForm farms={statements} {...form('pledge')} />
					<CloseForm {...form('close')} />
				</div>
			)}
			<Section title={t.farms}>
				<div className="grid grid-cols-[minmax(0,1fr)] gap-4">
					{statements.map((statement) => (
						<StatementCard key={statement.farmId} statement={statement} of="season" mayStrike={!season.isClosed} />
					))}
				</div>
			</Section>
		</>
	)
}
