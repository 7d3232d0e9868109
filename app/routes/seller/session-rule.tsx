import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { type RuleAnswer, RuleAnswerCard } from '#app/features/schedules/components/rule-answer.tsx'
import { RulePrices } from '#app/features/schedules/components/rule-prices.tsx'
import { RuleForm } from '#app/features/schedules/components/rule-form.tsx'
import { useRuleWords } from '#app/features/schedules/components/rule-words.ts'
import { doRuleDeed, type RuleDeedOutcome, targetOfRule } from '#app/features/schedules/do-rule-deed.server.ts'
import { readRule } from '#app/features/schedules/read-schedule.server.ts'
import { textsOf } from '#app/features/schedules/rule-form.ts'
import { type RulePricesOutcome, setPricesOfRule } from '#app/features/schedules/set-rule-prices.server.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: schedulesText[language].ruleEdit, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const read = await readRule(office, manager, idIn(params))
	if (!read) throw new Response(null, { status: 404 })
	return read
}

const answerOf = (values: Record<string, string>) => (parts: Partial<RuleAnswer>, status: number) =>
	data({ values, faults: {}, plan: null, isEnd: false, problem: null, ...parts } as RuleAnswer, status)

/** What the form of ticket prices is answered. */
function answerPrices(result: RulePricesOutcome, values: Record<string, string>) {
	const answer = answerOf(values)
	switch (result.outcome) {
		case 'priced':
			throw redirect(`/seller/listings/${result.listingId}/sessions?said=priced`, 303)
		case 'faults':
			return answer({ faults: result.faults }, 400)
		case 'withdrawn':
			return answer({ problem: 'withdrawn' }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const target = await targetOfRule(office, manager, idIn(params))
	if (!target) throw new Response(null, { status: 404 })
	const values = textsOf(await readFormData(request))
	const { ruleId } = target
	return values.intent === 'prices' && ruleId !== null
		? answerPrices(await setPricesOfRule(office, manager, { ruleId, texts: values }), values)
		: answerRule(await doRuleDeed(office, manager, target, values), values)
}

/** What the form of the rule is answered. */
function answerRule(result: RuleDeedOutcome, values: Record<string, string>) {
	const answer = answerOf(values)
	switch (result.outcome) {
		case 'saved':
		case 'ended':
			throw redirect(`/seller/listings/${result.listingId}/sessions?said=${result.outcome}`, 303)
		case 'faults':
			return answer({ faults: result.faults }, 400)
		case 'plan': {
			const { plan, isEnd, problem } = result
			return answer({ plan, isEnd, problem }, problem ? 409 : 200)
		}
		case 'withdrawn':
			return answer({ problem: 'withdrawn' }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

/** To which of the two forms an answer is. */
function sortAnswer(answer: RuleAnswer | null) {
	const isOfPrices = answer?.values.intent === 'prices'
	return { ofRule: isOfPrices ? null : answer, ofPrices: isOfPrices ? answer : null }
}

export default function SellerSessionRule() {
	const { rule, listing, texts, tickets, prices } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const t = useText(schedulesText)
	const language = useLanguage()
	const { head, rest } = useRuleWords()(rule)
	const { ofRule, ofPrices } = sortAnswer(answer)
	const entered = ofRule && !ofRule.isEnd ? ofRule.values : texts
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/seller/listings/${listing.id}/sessions`} className="text-hill hover:underline">
						← {listing.title[language] || listing.title.zh} · {t.toSchedule}
					</a>
				}
				title={head}
				lead={rest}
			/>
			{answer ? <RuleAnswerCard answer={answer} /> : null}
			<Card>
				<h2 className="mb-3 text-xl">{t.ruleEdit}</h2>
				<RuleForm values={entered} faults={ofRule?.faults ?? {}} />
			</Card>
			<RulePrices currency={listing.currency} {...{ tickets, prices }} entered={ofPrices} />
			<Form method="post" className="mt-6">
				<Button name="intent" value="end-preview" tone="danger">
					{t.endRule}
				</Button>
			</Form>
		</>
	)
}
