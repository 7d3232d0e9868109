import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { PlanExampleCard } from '#app/features/listings/components/plan-example.tsx'
import type { PlanAnswer } from '#app/features/listings/components/plan-fields.ts'
import { PlanSeasons } from '#app/features/listings/components/plan-seasons.tsx'
import { PlanTermsForm } from '#app/features/listings/components/plan-terms.tsx'
import { doPlanDeed } from '#app/features/listings/do-plan-deed.server.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { planText } from '#app/features/listings/plan-text.ts'
import { textsOf } from '#app/features/listings/read-fields.ts'
import { readPlan } from '#app/features/listings/read-plan.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: planText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const query = new URL(request.url).searchParams
	const asked = Object.fromEntries(
		['arrival', 'nights', 'adults', 'children'].flatMap((name) => {
			const value = query.get(name)
			return value === null ? [] : [[name, value.slice(0, 60)]]
		}),
	)
	const read = await readPlan(office, manager, idIn(params), asked)
	if (!read) throw new Response(null, { status: 404 })
	return read
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const planId = idIn(params)
	const values = textsOf(await readFormData(request))
	const result = await doPlanDeed(office, manager, planId, values)
	const refuse = (problem: PlanAnswer['problem'], status: number, parts: Partial<PlanAnswer> = {}) =>
		data({ values, faults: {}, inTheWay: null, problem, ...parts } as PlanAnswer, status)
	switch (result.outcome) {
		case 'saved':
			throw redirect(`/seller/plans/${planId}?said=saved#${values.does === 'terms' ? 'terms' : 'seasons'}`, 303)
		case 'faults':
			return refuse('faults', 400, { faults: result.faults })
		case 'overlap':
			return refuse('overlap', 409, { inTheWay: result.with })
		case 'unknown':
			return refuse('unknown', 400)
		case 'no-season':
		case 'in-review':
		case 'withdrawn':
			return refuse(result.outcome, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

function Problem({ answer }: { answer: PlanAnswer }) {
	const t = useText(planText)
	const language = useLanguage()
	const { problem, inTheWay } = answer
	const name = inTheWay ? inTheWay[language] || inTheWay.zh || inTheWay.en : ''
	const title = problem === 'overlap' ? t.problems.overlap(name) : t.problems[problem]
	return <Notice tone="error" title={title} className="mb-4" />
}

export default function SellerRatePlan() {
	const { plan, example, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(planText)
	const language = useLanguage()
	const nameIn = (name: { zh: string; en: string }) => name[language] || name.zh || name.en
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/seller/listings/${plan.listingId}/edit#offers`} className="text-hill hover:underline">
						← {nameIn(plan.listingTitle)}
					</a>
				}
				title={`${nameIn(plan.roomName)} · ${nameIn(plan.name)}`}
				lead={t.lead}
			/>
			{answer ? <Problem answer={answer} /> : null}
			{!answer && query.get('said') === 'saved' ? <Notice tone="success" title={t.saved} className="mb-4" /> : null}
			<Section title={t.seasons} id="seasons" className="">
				<p className="mb-4 max-w-2xl text-soft">{t.seasonsLead}</p>
				<PlanSeasons plan={plan} answer={answer} today={today} />
			</Section>
			<Section title={t.terms} id="terms">
				<PlanTermsForm plan={plan} answer={answer} />
			</Section>
			<Section title={t.example} id="example">
				<p className="mb-4 max-w-2xl text-soft">{t.exampleLead}</p>
				<PlanExampleCard plan={plan} example={example} />
			</Section>
		</>
	)
}
