import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import { readAccount, requireBuyer } from '#app/features/accounts/guard.server.ts'
import { acceptInvitation } from '#app/features/members/accept-invitation.server.ts'
import { JoinPanel } from '#app/features/members/components/join-panel.tsx'
import { joinText } from '#app/features/members/join-text.ts'
import { openInvitation } from '#app/features/members/open-invitation.server.ts'
import type { RequestContext } from '#app/platform/http.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: joinText[language].title, isPrivate: true }))

/** The link holds a key: it is kept nowhere and told to nobody. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })

async function open(request: Request, id: string | undefined, { world }: RequestContext) {
	const invitationId = /^[1-9]\d{0,14}$/.test(id ?? '') ? Number(id) : 0
	const opened = await openInvitation(world, invitationId, new URL(request.url).searchParams.get('token'))
	if (!opened) throw new Response(null, { status: 404 })
	return opened
}

const officeOf = ({ enterpriseId, role }: { enterpriseId: number; role: string }) =>
	`${rolesThatMay('handle-orders').some((it) => it === role) ? '/seller' : '/seller/check-in'}?enterprise=${enterpriseId}`

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { id, enterprise, inviter, role, stands, expiresAt } = await open(request, params.id, context)
	const account = await readAccount(context.world, request)
	const { search } = new URL(request.url)
	const as = account && { name: account.name, email: account.email }
	return { enterprise, inviter, role, stands, expiresAt, as, path: `/join/${id}${search}` }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const invitation = await open(request, params.id, context)
	const buyer = await requireBuyer(context.world, request)
	const { outcome } = await acceptInvitation(context.world, buyer, invitation)
	switch (outcome) {
		case 'joined':
			throw redirect(officeOf(invitation), 303)
		case 'already-member':
			return data({ office: officeOf({ enterpriseId: invitation.enterpriseId, role: 'gate' }) }, 409)
		case 'not-open':
			// The page says how it stands.
			return data({ office: null }, 409)
	}
}

export default function Join() {
	const invitation = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(joinText)
	const roles = useText(roleText)
	const language = useLanguage()
	const { enterprise, inviter, role, stands } = invitation
	if (stands !== 'open')
		return (
			<Page width="narrow">
				<PageHead
					eyebrow={inLanguage(enterprise, language)}
					title={t.stands[stands].title}
					lead={t.stands[stands].say}
				/>
				<LinkButton href="/account" tone="quiet">
					{t.office}
				</LinkButton>
			</Page>
		)
	return (
		<Page width="narrow">
			<PageHead
				eyebrow={t.title}
				title={t.head(inLanguage(enterprise, language))}
				lead={t.lead(inviter, roles[role])}
			/>
			{answer?.office ? (
				<Notice tone="warn" title={t.alreadyMember} className="mb-4">
					<a href={answer.office}>{t.office}</a>
				</Notice>
			) : null}
			<JoinPanel {...invitation} />
		</Page>
	)
}
