import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { changeSession } from '#app/features/schedules/change-session.server.ts'
import { type SessionProblem, SessionProblemNotice } from '#app/features/schedules/components/session-problem.tsx'
import { SessionForms } from '#app/features/schedules/components/session-forms.tsx'
import { Seats, SessionState, SessionTimes } from '#app/features/schedules/components/session-list.tsx'
import { SessionOrders } from '#app/features/schedules/components/session-orders.tsx'
import { readSession } from '#app/features/schedules/read-schedule.server.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { sessionForm } from '#app/features/schedules/session-form.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: schedulesText[language].session, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const read = await readSession(office, manager, idIn(params))
	if (!read) throw new Response(null, { status: 404 })
	return read
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	problem: SessionProblem | null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const sessionId = idIn(params)
	if (!(await readSession(office, manager, sessionId))) throw new Response(null, { status: 404 })
	const form = await readFormData(request)
	const reading = readForm(sessionForm, form)
	const refuse = (parts: Partial<Answer>, status: number) =>
		data({ values: enteredValues(form), faults: {}, problem: null, ...parts } as Answer, status)
	if (!reading.ok) return refuse({ faults: reading.faults }, 400)
	const result = await changeSession(office, manager, sessionId, reading.value)
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/sessions/${sessionId}?saved=1`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		default:
			return refuse({ problem: result }, 409)
	}
}

export default function SellerSession() {
	const { session, listing, orders, isPast } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(schedulesText)
	const language = useLanguage()
	const { startsAt, status, total } = session
	const zone = listing.timeZone
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/seller/listings/${listing.id}/sessions`} className="text-hill hover:underline">
						← {listing.title[language] || listing.title.zh} · {t.toSchedule}
					</a>
				}
				title={<SessionTimes session={session} zone={zone} />}
				lead={
					<>
						<SessionState status={status} isPast={isPast} /> <Seats session={session} />
					</>
				}
			/>
			{answer?.problem ? <SessionProblemNotice problem={answer.problem} /> : null}
			{!answer && query.has('saved') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			{isPast ? <Notice title={t.isPast} /> : status === 'called_off' ? <Notice title={t.isCalledOff} /> : null}
			<SessionOrders orders={orders} />
			{isPast ? null : (
				<>
					<p className="mt-6 max-w-2xl text-soft">{t.sessionLead}</p>
					<SessionForms
						session={{ startsAt, total, status, seatsOnceOpen: session.seatsOnceOpen }}
						zone={zone}
						answer={answer}
					/>
				</>
			)}
		</>
	)
}
