import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { LeaveForm, LinkForm, PayForm } from '#app/features/supply/components/farm-deeds.tsx'
import { StatementCard } from '#app/features/supply/components/statement-card.tsx'
import { FarmFacts } from '#app/features/supply/components/farm-facts.tsx'
import { SupplyAnswer } from '#app/features/supply/components/supply-answer.tsx'
import { doFarmDeed } from '#app/features/supply/do-supply-deed.server.ts'
import { readFarm } from '#app/features/supply/read-supply.server.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { idOf, readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: supplyText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const page = await readFarm(office, manager, idOf(params.id))
	if (!page) throw new Response(null, { status: 404 })
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const values = enteredValues(await readFormData(request))
	const farmId = idOf(params.id)
	const result = await doFarmDeed(office, manager, { farmId, values })
	if (result.outcome === 'refused')
		return data({ values, problem: result.problem, url: undefined }, result.problem === 'form' ? 400 : 409)
	if (result.url !== undefined) return data({ values, problem: null, url: result.url })
	throw redirect(`/seller/farms/${farmId}?done=1`, 303)
}

export default function Farm() {
	const { farm, statements, today, key } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(supplyText)
	const language = useLanguage()
	const name = inLanguage(farm.name, language)
	const isPaying = answer?.problem != null && answer.values.deed === 'pay'
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: '/seller/farms' }, { label: name }]} />
			<PageHead title={name} lead={<FarmFacts farm={farm} />} />
			<SupplyAnswer problem={answer?.problem ?? null} isDone={!answer && query.has('done')} url={answer?.url} />
			<Section title={t.statement}>
				<div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-4">
					{statements.length === 0 ? <p className="text-soft">{t.noSeason}</p> : null}
					{statements.map((statement) => (
						<StatementCard key={statement.seasonId} statement={statement} of="farm" />
					))}
				</div>
				<div className="grid gap-3">
					<PayForm
						seasons={statements}
						today={today}
						formKey={key}
						values={isPaying ? answer.values : {}}
						open={isPaying}
					/>
					<LinkForm hasLink={farm.hasLink} />
					{farm.leftOn === null ? <LeaveForm today={today} /> : null}
				</div>
			</Section>
		</>
	)
}
