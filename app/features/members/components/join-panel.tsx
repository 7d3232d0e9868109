import { Form } from '@remix-run/react'
import { MEMBER_RIGHTS, mayMember } from '#app/domain/accounts/member-rights.ts'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import { joinText } from '#app/features/members/join-text.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface JoinPanelProps {
	role: MemberRole
	expiresAt: Date
	/** Who is logged in. */
	as: { name: string; email: string } | null
	/** This page with its key, to come back to. */
	path: string
}

/** What one may do after joining, and the way to join: at once, or after a login. */
export function JoinPanel({ role, expiresAt, as, path }: JoinPanelProps) {
	const t = useText(joinText)
	const { rightNames } = useText(membersText)
	const format = useFormats()
	const back = `?${new URLSearchParams({ returnTo: path }).toString()}`
	return (
		<Card>
			<p className="font-semibold">{t.rights}</p>
			<ul className="mt-1 mb-4 list-disc ps-5">
				{MEMBER_RIGHTS.filter((right) => mayMember(role, right)).map((right) => (
					<li key={right}>{rightNames[right]}</li>
				))}
			</ul>
			{as ? (
				<Form method="post" className="grid gap-3">
					<p className="break-words text-soft">{t.as(as.name, as.email)}</p>
					<Button size="l">{t.join}</Button>
					<LinkButton href={`/login${back}`} tone="plain">
						{t.other}
					</LinkButton>
				</Form>
			) : (
				<div className="grid gap-3">
					<p className="text-soft">{t.needsAccount}</p>
					<LinkButton href={`/signup${back}`} size="l">
						{t.signUp}
					</LinkButton>
					<LinkButton href={`/login${back}`} size="l" tone="quiet">
						{t.logIn}
					</LinkButton>
				</div>
			)}
			<p className="mt-4 text-sm text-soft">{t.until(format.dateTime(expiresAt))}</p>
		</Card>
	)
}
