import { Form } from '@remix-run/react'
import { networkText } from '#app/features/network/network-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface KeeperListProps {
	keepers: readonly { accountId: number; name: string; email: string }[]
	mayWrite: boolean
	fault: string | undefined
	email: string | undefined
}

/** Who keeps a node, and how to make somebody its keeper. */
export function KeeperList({ keepers, mayWrite, fault, email }: KeeperListProps) {
	const t = useText(networkText)
	return (
		<>
			{keepers.length === 0 ? <p className="text-soft">{t.noKeepers}</p> : null}
			<ul className="divide-y divide-line">
				{keepers.map((keeper) => (
					<li key={keeper.accountId} className="flex flex-wrap items-center justify-between gap-2 py-2">
						<span>
							{keeper.name} <span className="text-sm text-soft">{keeper.email}</span>
						</span>
						{mayWrite ? (
							<Form method="post">
								<input type="hidden" name="account" value={keeper.accountId} />
								<Button name="deed" value="dismiss" tone="quiet" size="s">
									{t.dismiss}
								</Button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
			{mayWrite ? (
				<Form method="post" className="mt-3 grid items-start gap-3 sm:grid-cols-[1fr_auto]">
					<TextField
						label={t.keeperEmail}
						hint={t.keeperHint}
						name="email"
						type="email"
						required
						defaultValue={email}
						error={fault ? t.faults[fault] : null}
					/>
					<Button name="deed" value="appoint" tone="quiet" className="sm:mt-6">
						{t.appoint}
					</Button>
				</Form>
			) : null}
		</>
	)
}
