import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { PlanForm, PlanOutcomes } from '#app/features/planning/components/plan-form.tsx'
import { PlanTable } from '#app/features/planning/components/plan-table.tsx'
import { filePlan } from '#app/features/planning/file-plan.server.ts'
import { planAskedForm, readPlans } from '#app/features/planning/plan-form.ts'
import { planText } from '#app/features/planning/plan-text.ts'
import { readPlan } from '#app/features/planning/read-plan.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: planText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const asked = planAskedForm.parse(Object.fromEntries(new URL(request.url).searchParams))
	return readPlan(officeOf(context.world, seller), seller, asked)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const values = enteredValues(await readFormData(request))
	const asked = planAskedForm.parse(values)
	const read = readPlans(values)
	const refused = (problem: string, wrong: string[], status: number) => data({ values, problem, wrong }, status)
	if (!read.ok) return refused('form', read.wrong, 400)
	const { month, plans } = read
	const result = await filePlan(officeOf(context.world, seller), seller, { month, plans, asked })
	switch (result.outcome) {
		case 'filed': {
			const query = new URLSearchParams({ month, cost: String(asked.cost), rest: String(asked.rest) })
			throw redirect(`/seller/stock/plan?${query}&filed=${result.count}`, 303)
		}
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'nothing':
		case 'too-late':
			return refused(result.outcome, [], 409)
	}
}

function Answer({ problem }: { problem: string | null }) {
	const t = useText(planText)
	const [query] = useSearchParams()
	const filed = query.get('filed')
	if (problem)
		return (
			<Notice tone="error" className="mb-4">
				{t.faults[problem] ?? t.faults.form}
			</Notice>
		)
	if (filed === null) return null
	return (
		<Notice tone="success" className="mb-4">
			{filed === '0' ? t.unchanged : t.filed(filed)}
		</Notice>
	)
}

export default function SalesPlan() {
	const { month, months, cost, rest, shown, rows, outcomes } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(planText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<Answer problem={answer?.problem ?? null} />
			<PlanForm key={`${month} ${cost} ${rest}`} month={month} months={months} cost={cost} rest={rest} />
			{rows.length === 0 ? (
				<EmptyState title={t.none}>{t.noneLead}</EmptyState>
			) : (
				<PlanTable
					key={`${month} ${cost} ${rest} table`}
					rows={rows}
					shown={shown}
					asked={{ month, cost, rest }}
					entered={answer?.values ?? null}
					wrong={answer?.wrong ?? []}
				/>
			)}
			<Section title={t.past}>
				<p className="mb-3 text-soft">{t.pastLead}</p>
				<PlanOutcomes outcomes={outcomes} />
			</Section>
			<Section title={t.how}>
				<p className="text-soft">{t.howLead}</p>
			</Section>
		</>
	)
}
