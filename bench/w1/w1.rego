# W1. An undefined rule fails; `null` is truthy, so every Boolean is compared.
package w1

import rego.v1

decided := [health, work, school, social, input.decision_date + 21, latest, recommended, language]

health := 0 if {
	covered
} else := null if {
	cover_unknown
} else := 1

covered if input.age < 18

covered if input.status in {0, 1, 2, 4, 7}

covered if input.folketrygd_member == true

covered if input.ehic_card == true

cover_unknown if input.folketrygd_member == null

cover_unknown if input.ehic_card == null

work := true if {
	input.status in {4, 6, 7}
} else := false if {
	input.status in {3, 5}
} else := false if {
	barred
} else := null if {
	case_unknown
} else := true

barred if input.interview_done == false

barred if input.identity_documented == false

barred if input.dublin == true

case_unknown if input.interview_done == null

case_unknown if input.identity_documented == null

case_unknown if input.dublin == null

school := 0 if {
	input.age < 6
} else := 0 if {
	input.age >= 18
} else := 3 if {
	input.age >= 16
} else := 2 if {
	input.days_in_country > 90
} else := 2 if {
	input.status in {0, 1}
} else := 1

social := 2 if {
	input.status == 0
} else := settlement if {
	input.status == 4
} else := 0 if {
	input.status == 7
} else := 0 if {
	input.folketrygd_member == true
} else := null if {
	input.folketrygd_member == null
} else := 1 if {
	exposed
} else := null if {
	exposed_unknown
} else := 4

settlement := 0 if {
	input.in_introduction_programme == true
} else := null if {
	input.municipality_grant_year == null
	input.in_introduction_programme == false
} else := 0 if {
	input.municipality_grant_year != null
	input.municipality_grant_year > 4
} else := null if {
	input.in_introduction_programme == null
} else := 3

exposed if input.status in {1, 2}

exposed if input.pregnant == true

exposed if input.dangerous_mentally_ill == true

exposed if input.age < 18

exposed_unknown if input.pregnant == null

exposed_unknown if input.dangerous_mentally_ill == null

latest := null if {
	input.permit_day == null
} else := ((input.permit_month - 1) * 32) + clamped(input.permit_month - 1, input.permit_day)

recommended := null if {
	input.permit_day == null
} else := ((input.permit_month - 3) * 32) + clamped(input.permit_month - 3, input.permit_day)

clamped(month, day) := day if {
	day <= 28
} else := min({day, 30}) if {
	(month % 12) in {3, 5, 8, 10}
} else := 29 if {
	month % 12 == 1
	leap(month)
} else := 28 if {
	month % 12 == 1
} else := day

leap(month) if {
	month % 48 == 1
	month % 1200 != 1
}

leap(month) if month % 4800 == 1

language := true if {
	input.age >= 18
	input.status == 0
} else := false
