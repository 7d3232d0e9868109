import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { type RuleAnswer, RuleAnswerCard } from '#app/features/schedules/components/rule-answer.tsx'
import { MonthNav } from '#app/features/schedules/components/month-nav.tsx'
import { RuleForm } from '#app/features/schedules/components/rule-form.tsx'
import { RuleList } from '#app/features/schedules/components/rule-list.tsx'
import { SchedulePrices } from '#app/features/schedules/components/schedule-prices.tsx'
import { SessionList } from '#app/features/schedules/components/session-list.tsx'
import { doRuleDeed } from '#app/features/schedules/do-rule-deed.server.ts'
import { readSchedule } from '#app/features/schedules/read-schedule.server.ts'
import { textsOf } from '#app/features/schedules/rule-form.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: schedulesText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const month = new URL(request.url).searchParams.get('month')
	const schedule = await readSchedule(office, manager, { listingId: idIn(params), month })
	if (!schedule) throw new Response(null, { status: 404 })
	return schedule
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const listingId = idIn(params)
	const values = textsOf(await readFormData(request))
	const result = await doRuleDeed(office, manager, { listingId, ruleId: null }, values)
	const answer = (parts: Partial<RuleAnswer>, status: number) =>
		data({ values, faults: {}, plan: null, isEnd: false, problem: null, ...parts } as RuleAnswer, status)
	switch (result.outcome) {
		case 'saved':
		case 'ended':
			throw redirect(`/seller/listings/${listingId}/sessions?said=${result.outcome}`, 303)
		case 'faults':
			return answer({ faults: result.faults }, 400)
		case 'plan':
			return answer({ plan: result.plan, problem: result.problem }, result.problem ? 409 : 200)
		case 'withdrawn':
			return answer({ problem: 'withdrawn' }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

function Said({ said }: { said: string | null }) {
	const t = useText(schedulesText)
	return said === 'saved' || said === 'ended' || said === 'priced' ? (
		<Notice tone="success" title={t[said]} className="mb-4" />
	) : null
}

/** A title in a language, or in the other while it is a draft. */
const nameIn = (language: 'zh' | 'en', title: { zh: string; en: string }) => title[language] || title.zh || title.en

export default function SellerSessions() {
	const schedule = useLoaderData<typeof loader>()
	const { listing, rules, sessions, today, count, at } = schedule
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(schedulesText)
	const language = useLanguage()
	const format = useFormats()
	const blank = {
		...{ day: '6 7', every: '1', times: '09:00', minutes: String(listing.sessionMinutes ?? 120), seats: '12' },
		...{ least: '0', cutoff: '2', from: today },
	}
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/seller/listings/${listing.id}/edit`} className="text-hill hover:underline">
						← {t.back}
					</a>
				}
				title={`${nameIn(language, listing.title)} · ${t.title}`}
				lead={t.lead}
			/>
			{answer ? <RuleAnswerCard answer={answer} /> : <Said said={query.get('said')} />}
			<Section title={t.rules} className="mt-2">
				<RuleList rules={rules} tickets={schedule.tickets} currency={schedule.listing.currency} />
			</Section>
			<Section title={t.ruleNew}>
				<Card>
					<RuleForm values={answer?.values ?? blank} faults={answer?.faults ?? {}} />
				</Card>
			</Section>
			<SchedulePrices {...schedule} />
			<Section title={t.ahead(format.number(count))} id="month">
				<MonthNav {...schedule} />
				<SessionList sessions={sessions} zone={listing.timeZone} at={at} />
			</Section>
		</>
	)
}
