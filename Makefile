# Everything from a fresh machine: `make demo` matches a region, `make test` runs every test.
# Needs Swift 6.2 or later and, on Debian or Ubuntu, apt for OpenBLAS.

SWIFT ?= swift
REGION ?= Fixtures/Regions/groningen
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo portable test setup build test-debug test-release gate gate-built baseline lint format clean

## The main job on a shipped region, with reasons; the same plan as a page that opens offline.
demo: setup
	@$(SWIFT) build -c release --product koppel
	@mkdir -p out
	@.build/release/koppel match $(REGION) --format html --output out/plan.html
	@.build/release/koppel match $(REGION) --format json --output out/plan.json
	@.build/release/koppel verify out/plan.json $(REGION)
	@.build/release/koppel match $(REGION) --format text
	@echo
	@echo "The same plan as a page: out/plan.html; as data: out/plan.json."

## Every test, in debug and in release.
test: test-debug test-release

test-debug: setup
	$(SWIFT) test --disable-xctest

test-release: setup
	$(SWIFT) test -c release --disable-xctest

## Fails if plans of this version are worse than those of the baseline by more than 1 percent.
gate: setup
	@$(SWIFT) build -c release --product koppel-bench
	@$(MAKE) --no-print-directory gate-built

## The same with the program that `test-release` or `gate` has built: a few seconds.
gate-built:
	@.build/release/koppel-bench quality Benchmarks/Suites/gate.yaml --output out/gate
	@.build/release/koppel-bench compare Benchmarks/Baselines/gate.json out/gate/results.json \
	  --margin 1 --complete

## A new baseline, after a change that is meant: without the environment, which says nothing of quality.
baseline: setup
	@$(SWIFT) build -c release --product koppel-bench
	@.build/release/koppel-bench quality Benchmarks/Suites/gate.yaml --output out/gate
	@mkdir -p Benchmarks/Baselines
	@sed -e '/^"environment":/d' -e '/^"timing":/d' -e 's/^\("suite":.*\),$$/\1/' \
	  out/gate/results.json > Benchmarks/Baselines/gate.json

## The build without OpenBLAS gives the bytes of the other.
portable: setup
	@$(SWIFT) build --disable-default-traits --scratch-path .build/portable --product koppel
	@$(SWIFT) build -c release --product koppel
	@rm -rf out/portable && mkdir -p out/portable
	@.build/release/koppel generate --region groningen --families 1010 --volunteers 1000 --seed 5 \
	  --output out/portable/region
	@.build/release/koppel match out/portable/region --format json --output out/portable/blas.json
	@.build/portable/debug/koppel match out/portable/region --format json --output out/portable/plain.json
	@cmp out/portable/blas.json out/portable/plain.json
	@echo "The plan is the same without OpenBLAS."

## System packages, only if they are missing.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift is missing: see https://swift.org/install"; exit 1; }
	@if [ "$$(uname)" = Linux ] && ! pkg-config --exists openblas 2>/dev/null; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libopenblas-dev pkg-config; \
	fi

build: setup
	$(SWIFT) build -c release

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

clean:
	rm -rf .build out
