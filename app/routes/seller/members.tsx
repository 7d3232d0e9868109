import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireMemberKeeper } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { InvitationList } from '#app/features/members/components/invitation-list.tsx'
import { InviteForm } from '#app/features/members/components/invite-form.tsx'
import { MemberList } from '#app/features/members/components/member-list.tsx'
import { RightsByRole } from '#app/features/members/components/rights-by-role.tsx'
import { doMembersDeed } from '#app/features/members/do-members-deed.server.ts'
import { memberForm } from '#app/features/members/member-form.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { readMembers } from '#app/features/members/read-members.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: membersText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const keeper = await requireMemberKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	return readMembers(office, keeper)
}

type Fault = keyof (typeof membersText)['zh']['faults']

export async function action({ request, context }: ActionFunctionArgs) {
	const keeper = await requireMemberKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const refused = (problem: Fault, faults: Record<string, string>, status: number) =>
		data({ problem, faults, values: values.deed === 'invite' ? values : {} }, status)
	const reading = readForm(memberForm, form)
	if (!reading.ok) {
		const [first = 'form'] = Object.values(reading.faults)
		return refused(first in membersText.en.faults ? (first as Fault) : 'form', reading.faults, 400)
	}
	const result = await doMembersDeed(office, keeper, reading.value)
	switch (result.outcome) {
		case 'done':
			throw redirect(result.done === 'left' ? '/account' : `/seller/members?done=${result.done}`, 303)
		case 'refused':
			return refused(result.problem, {}, 409)
	}
}

const isDone = (done: string | null): done is keyof (typeof membersText)['zh']['done'] =>
	done !== null && done in membersText.zh.done

export default function SellerMembers() {
	const { members, invitations, ownId, canGive, now } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(membersText)
	const done = query.get('done')
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			{!answer && isDone(done) ? (
				<Notice tone="success" className="mb-4">
					{t.done[done]}
				</Notice>
			) : null}
			<MemberList members={members} ownId={ownId} canGive={canGive} />
			{invitations.length > 0 ? (
				<Section title={t.open}>
					<InvitationList invitations={invitations} canGive={canGive} now={now} />
				</Section>
			) : null}
			<Section title={t.invite}>
				<InviteForm canGive={canGive} values={answer?.values ?? {}} faults={answer?.faults ?? {}} />
			</Section>
			<Section title={t.rights}>
				<p className="mb-3 text-soft">{t.rightsLead}</p>
				<RightsByRole />
			</Section>
		</>
	)
}
