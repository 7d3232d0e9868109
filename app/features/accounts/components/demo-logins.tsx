import { Form } from '@remix-run/react'
import type { DemoLogin } from '#app/domain/accounts/demo-logins.ts'
import { loginText } from '#app/features/accounts/login-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** One button for each role of a demo. */
export function DemoLogins({ logins, returnTo }: { logins: readonly DemoLogin[]; returnTo: string }) {
	const t = useText(loginText)
	const language = useLanguage()
	return (
		<Card className="mt-6">
			<h2 className="text-lg">{t.demoTitle}</h2>
			<p className="mt-1 text-sm text-soft">{t.demoLead}</p>
			<Form method="post" className="mt-3 grid gap-2 sm:grid-cols-2">
				<input type="hidden" name="returnTo" value={returnTo} />
				{logins.map(({ email, role }) => (
					<Button key={email} name="demo" value={email} tone="quiet" aria-label={t.enterAs(role[language])} wide>
						{role[language]}
					</Button>
				))}
			</Form>
		</Card>
	)
}
