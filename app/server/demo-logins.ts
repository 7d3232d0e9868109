import { DEMO_LOGINS, DEMO_PASSWORD } from '#app/domain/accounts/demo-logins.ts'

/** One login per role, for a demo only. */
export function printDemoLogins(say: (text: string) => void): void {
	say(`Demo logins, password for all: ${DEMO_PASSWORD}`)
	for (const login of DEMO_LOGINS) say(`  ${login.email.padEnd(26)} ${login.role.en}`)
}
